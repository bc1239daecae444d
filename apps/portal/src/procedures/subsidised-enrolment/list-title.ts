import { findListContract } from '@lianban/contracts';

/** The title of a list; a result list has no contract and keeps its id. */
export const listTitle = (list: string): string => findListContract(list)?.title ?? list;
