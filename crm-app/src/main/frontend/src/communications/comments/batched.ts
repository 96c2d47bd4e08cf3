interface Waiting<T> {
  id: number;
  resolve: (value: T | undefined) => void;
  reject: (error: unknown) => void;
}

/** Reads single things that are asked for at the same time with one request, or one for every `most` of them. */
export function batched<T>(most: number, read: (ids: number[]) => Promise<Map<number, T>>) {
  let waiting: Waiting<T>[] = [];

  async function flush(): Promise<void> {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) {
      const some = all.slice(from, from + most);
      try {
        const found = await read([...new Set(some.map(({ id }) => id))]);
        for (const { id, resolve } of some) resolve(found.get(id));
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
  }

  return (id: number): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(() => void flush(), 0);
      waiting.push({ id, resolve, reject });
    });
}
