import { navigationItems, type NavigationKey } from './navigation.table.js';

/** The menu item of an address: the longest path that leads to it. */
export function selectedItem(pathname: string, keys: readonly NavigationKey[]): NavigationKey | undefined {
  const leads = (path: string): boolean => path === pathname || (path !== '/' && pathname.startsWith(`${path}/`));
  return keys.filter((key) => leads(navigationItems[key])).sort((a, b) => navigationItems[b].length - navigationItems[a].length)[0];
}
