import type { EntityManager } from 'typeorm';

/** Something of the demonstration that bears a number of its year. */
export interface Numbered {
  id: string;
  prefix: 'IN' | 'ED' | 'DP' | 'AC';
  year: number;
}

interface Block {
  first: string;
  count: number;
}

const keyOf = ({ prefix, year }: Pick<Numbered, 'prefix' | 'year'>): string => `${prefix}-${year}`;

/**
 * Numbers in the order in which things are written. A block for all of a year is taken when the first of it is written, in
 * the same transaction; a seed that goes on finds the block again by the number of that first one.
 */
export class NumberBook {
  private readonly ordinals = new Map<string, Numbered & { ordinal: number }>();
  private readonly blocks = new Map<string, Block>();

  constructor(all: readonly Numbered[]) {
    for (const one of all) {
      const block = this.blocks.get(keyOf(one)) ?? { first: one.id, count: 0 };
      this.ordinals.set(one.id, { ...one, ordinal: block.count });
      this.blocks.set(keyOf(one), { ...block, count: block.count + 1 });
    }
  }

  /** Numbers of these, by id. */
  async take(manager: EntityManager, ids: readonly string[]): Promise<(id: string) => string> {
    const bases = new Map<string, number>();
    for (const id of ids) {
      const one = this.get(id);
      if (!bases.has(keyOf(one))) bases.set(keyOf(one), await this.firstOf(manager, one));
    }
    return (id) => {
      const one = this.get(id);
      return `${keyOf(one)}-${String((bases.get(keyOf(one)) ?? 1) + one.ordinal).padStart(6, '0')}`;
    };
  }

  private async firstOf(manager: EntityManager, { prefix, year }: Numbered): Promise<number> {
    const { first, count } = this.blocks.get(keyOf({ prefix, year })) as Block;
    const [known]: { number: string }[] = await manager.query('select number from safety_case where case_id = $1 union all select number from inspection where inspection_id = $1', [first]);
    if (known) return Number(known.number.split('-')[2]);
    const [taken]: { last: number }[] = await manager.query(
      `insert into case_number (prefix, year, last_number) values ($1, $2, $3) on conflict (prefix, year) do update set last_number = case_number.last_number + $3 returning last_number as last`, [prefix, year, count]);
    return (taken?.last ?? count) - count + 1;
  }

  private get(id: string): Numbered & { ordinal: number } {
    const found = this.ordinals.get(id);
    if (!found) throw new Error(`nothing of the demonstration has the id ${id}`);
    return found;
  }
}
