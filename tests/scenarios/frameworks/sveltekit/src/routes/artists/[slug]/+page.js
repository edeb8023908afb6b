export async function load({ fetch, params, data }) {
  const answer = await fetch(`/api/records/${params.slug}?order=newest`);
  return { ...data, records: await answer.json() };
}
