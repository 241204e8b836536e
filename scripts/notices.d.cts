import type { WebpackPluginInstance } from 'webpack';

export const NOTICES: string;
export const ThirdPartyNotices: new (copied?: readonly string[]) => WebpackPluginInstance;
