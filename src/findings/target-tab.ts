const named = new URLSearchParams(location.search).get('tabId');

/** The tab that the address of this page names with `?tabId=`; null where it names none. */
export const namedTab = named ? Number(named) : null;

/** The popup was opened as a tab of its own, about another tab. */
export const inOwnTab = namedTab !== null;
