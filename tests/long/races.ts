export default async () => ({ ok: true, counts: {} });
