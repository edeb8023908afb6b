export function Followers({ count }) {
  return <p class="followers">{count.toLocaleString('en')} followers</p>;
}
