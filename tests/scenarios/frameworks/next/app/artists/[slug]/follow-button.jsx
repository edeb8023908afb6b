'use client';
import { useState } from 'react';

const LONG_DATE = { dateStyle: 'long', timeZone: 'UTC' };

export function FollowButton({ followers, since }) {
  const [follows, setFollows] = useState(false);
  return (
    <p className="follow">
      <button type="button" onClick={() => setFollows(!follows)}>
        {follows ? 'Following' : 'Follow'}
      </button>{' '}
      <span className="followers">{followers.toLocaleString('en')} followers</span>{' '}
      <span className="since">since {new Intl.DateTimeFormat('en', LONG_DATE).format(since)}</span>
    </p>
  );
}
