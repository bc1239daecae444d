/** Writes keys for every name, the platform key, registry.json and shared.json. Keeps what exists, so that a second call loses nothing. */
export async function generateDemoKeys(dir: string, names?: readonly string[]): Promise<void> {
  throw new Error(`generateDemoKeys ${dir} ${names?.length}`);
}
