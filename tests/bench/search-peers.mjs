/** The peer of the search that no package of the product brings; installed by the benchmark alone, so its types are written beside. */
export { default as MiniSearch } from 'minisearch';
