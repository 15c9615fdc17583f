/** Everything on a wall is measured: there is nothing to show before there is a screen. */
export const ssr = false;
