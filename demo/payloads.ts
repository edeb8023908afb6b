/**
 * What the music service's API answers, as its front end expects it. Types only: nothing runs from here.
 * Times: `*_ms` and `created_at` of comments in milliseconds, the rest ISO 8601; money in cents; ratios from 0 to 1.
 */

export interface Picture {
  url: string;
  width: number;
  height: number;
}

/** GET /v1/me */
export interface Me {
  user: { id: string; display_name: string; plan: string };
  inbox: { unread_count: number; last_read_id: string };
  following: string[];
  country: string;
}

/** GET /v1/artists/:id */
export interface Artist {
  object: 'artist';
  id: string;
  uuid: string;
  name: string;
  verified: boolean;
  genres: { position: number; name: string }[];
  stats: {
    monthly_listeners: number;
    followers: { total: number };
    lifetime_streams: number;
    world_rank: number | null;
  };
  images: (Picture & { kind: 'portrait' })[];
  external_ids: { isni: string | null; musicbrainz: string | null };
  created_at: string;
}

/** GET /v1/artists/:id/about, and embedded in the artist page as `about` */
export interface About {
  artist_id: string;
  biography: string;
  hometown: { city: string; country: string };
  active_since: number;
  record_label: { name: string };
  press_kit: { version: number; languages: string[] };
}

export interface AlbumReference {
  id: string;
  title: string;
  cover: Picture & { dominant_color: string };
}

/** GET /v1/artists/:id/top-tracks */
export interface TopTracks {
  object: 'list';
  artist_id: string;
  region: string;
  data: TopTrack[];
}
export interface TopTrack {
  rank: number;
  id: string;
  title: string;
  duration_ms: number;
  play_count: number;
  explicit: boolean;
  isrc: string;
  preview_url: string | null;
  audio_features: { tempo_bpm: number; energy: number };
  album: AlbumReference;
}

/** GET /v1/artists/:id/albums?cursor=…&limit=… */
export interface AlbumPage {
  object: 'list';
  data: AlbumSummary[];
  paging: { limit: number; total_count: number; next_cursor: string | null };
}
export interface AlbumSummary extends AlbumReference {
  album_type: 'album' | 'ep' | 'single' | 'live';
  release_date: string;
  release_date_precision: 'day';
  total_tracks: number;
  artist: { id: string; name: string };
  markets: string[];
}

/** GET /v1/albums/:id */
export interface Album extends AlbumSummary {
  label: { name: string; catalog_number: string };
  copyrights: { type: 'P'; text: string }[];
  total_duration_ms: number;
  total_play_count: number;
  tracks: { items: AlbumTrack[]; total_count: number };
}
export interface AlbumTrack {
  id: string;
  track_number: number;
  title: string;
  duration_ms: number;
  play_count: number;
  isrc: string;
}

/** GET /v1/artists/:id/products */
export interface Products {
  object: 'list';
  data: Product[];
}
export interface Product {
  sku: string;
  name: string;
  price: { amount_cents: number; currency: string };
  stock: { available: number; warehouse: string };
  preorder: { funded_ratio: number; backers: number } | null;
  image: Picture;
}

/** GET /v1/artists/:id/comments */
export interface Comments {
  comments: Comment[];
  total_count: number;
  meta: { retry_after_s: number; moderated: boolean };
}
export interface Comment {
  id: string;
  author: { display_name: string; badge: string | null };
  text: string;
  created_at: number;
  likes: { total: number };
}

/** GET /v1/search?q=… */
export interface SearchResults {
  query: string;
  total_count: number;
  results: {
    artists: { id: string; name: string; monthly_listeners: number; image: Picture }[];
    albums: AlbumSummary[];
    tracks: (AlbumTrack & { album: AlbumReference })[];
  };
}

/** POST /v1/artists/:id/follow */
export interface FollowAnswer {
  following: boolean;
  followers: { total: number };
}

/** Each message of WebSocket /v1/live?artist=… */
export interface LiveMessage {
  type: 'listeners';
  sequence: number;
  data: { artist_id: string; listening_now: number; sampled_at: number };
}
