/*
 * What a manifest of a task pane may hold, of all that our manifests use; anything else is a fault until its rule stands
 * here. The facts are those of Microsoft's schema ([MS-OWEMXML], namespaces appforoffice/1.1, officeappbasictypes/1.0 and
 * taskpaneappversionoverrides) and of its reference of manifest elements. The schema files themselves are not kept: they
 * come under Microsoft's own terms, which allow less than the licence of this project.
 */

/** Whether a value is as it must be. */
export type Value = (text: string) => boolean;

export interface Rule {
  readonly space: string;
  /** Those behind a `?` may be missing. */
  readonly attributes?: Readonly<Record<string, Value>>;
  /** In this order: a name, `:` and its rule where that is called otherwise; then `?` for at most one, `+` for one or more, `*` for any number. */
  readonly children?: string;
  readonly text?: Value;
}

const app = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const commands = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';
const basic = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

const oneOf = (...values: readonly string[]): Value => (text) => values.includes(text);
const like = (pattern: RegExp): Value => (text) => pattern.test(text);
const signs = (most: number): Value => (text) => text !== '' && text.length <= most;
const address: Value = (text) => text.length <= 2048 && text.startsWith('https://') && URL.canParse(text);
const origin: Value = (text) => address(text) && new URL(text).origin === text;
const picture: Value = (text) => address(text) && /\.(?:png|jpe?g|gif|bmp|tiff?|exif)$/.test(text);
const locale = like(/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/);
/** Names of resources, where they are defined and where they are used. */
const resource = signs(32);

const localised = (value: Value, space = app): Rule => ({ space, attributes: { DefaultValue: value }, children: 'Override*' });
const named = (rule: Rule): Rule => ({ ...rule, attributes: { id: resource, ...rule.attributes } });
const reference: Rule = { space: commands, attributes: { resid: resource } };
const located: Rule = { space: commands, children: 'SourceLocation:Reference' };
const control = (type: string, last: string): Rule => ({ space: commands, attributes: { 'xsi:type': oneOf(type), id: signs(125) }, children: `Label:Reference Supertip Icon ${last}` });

/** By the name of the element, behind a dot the value of its xsi:type; the root is OfficeApp. */
export const grammar: Readonly<Record<string, Rule>> = {
  OfficeApp: { space: app, attributes: { 'xsi:type': oneOf('TaskPaneApp') }, children: 'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides?' },
  Id: { space: app, text: like(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i) },
  Version: { space: app, text: like(/^\d{1,5}(?:\.\d{1,5}){0,3}$/) },
  ProviderName: { space: app, text: signs(125) },
  DefaultLocale: { space: app, text: locale },
  DisplayName: localised(signs(125)),
  Description: localised(signs(250)),
  IconUrl: localised(picture),
  HighResolutionIconUrl: localised(picture),
  SupportUrl: localised(address),
  Override: { space: app, attributes: { Locale: locale, Value: signs(2048) } },
  AppDomains: { space: app, children: 'AppDomain+' },
  AppDomain: { space: app, text: origin },
  Hosts: { space: app, children: 'Host+' },
  Host: { space: app, attributes: { Name: oneOf('Document', 'Notebook', 'Presentation', 'Project', 'Workbook', 'Database') } },
  Requirements: { space: app, children: 'Sets' },
  Sets: { space: app, attributes: { 'DefaultMinVersion?': like(/^\d+\.\d+$/) }, children: 'Set+' },
  Set: { space: app, attributes: { Name: signs(125), 'MinVersion?': like(/^\d+\.\d+$/) } },
  DefaultSettings: { space: app, children: 'SourceLocation' },
  SourceLocation: localised(address),
  Permissions: { space: app, text: oneOf('Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument') },

  VersionOverrides: { space: commands, attributes: { 'xsi:type': oneOf('VersionOverridesV1_0') }, children: 'Hosts:CommandHosts Resources' },
  CommandHosts: { space: commands, children: 'Host:CommandHost+' },
  CommandHost: { space: commands, attributes: { 'xsi:type': oneOf('Document', 'Notebook', 'Presentation', 'Project', 'Workbook') }, children: 'Runtimes? AllFormFactors? DesktopFormFactor' },
  Runtimes: { space: commands, children: 'Runtime' },
  Runtime: { space: commands, attributes: { resid: resource, 'lifetime?': oneOf('short', 'long') } },
  AllFormFactors: { space: commands, children: 'ExtensionPoint+' },
  DesktopFormFactor: { space: commands, children: 'FunctionFile:Reference? ExtensionPoint+' },
  'ExtensionPoint.CustomFunctions': { space: commands, attributes: { 'xsi:type': oneOf('CustomFunctions') }, children: 'Script:Located Page:Located Metadata:Located Namespace:Reference' },
  'ExtensionPoint.PrimaryCommandSurface': { space: commands, attributes: { 'xsi:type': oneOf('PrimaryCommandSurface') }, children: 'CustomTab' },
  CustomTab: { space: commands, attributes: { id: signs(125) }, children: 'Group+ Label:Reference' },
  Group: { space: commands, attributes: { id: signs(125) }, children: 'Label:Reference Icon Control+' },
  'Control.Button': control('Button', 'Action'),
  'Control.Menu': control('Menu', 'Items'),
  Items: { space: commands, children: 'Item+' },
  Item: { space: commands, attributes: { id: signs(125) }, children: 'Label:Reference Supertip Icon? Action' },
  Supertip: { space: commands, children: 'Title:Reference Description:Reference' },
  Icon: { space: commands, children: 'Image:SizedImage+' },
  SizedImage: { space: basic, attributes: { size: oneOf('16', '20', '24', '32', '40', '48', '64', '80'), resid: resource } },
  'Action.ExecuteFunction': { space: commands, attributes: { 'xsi:type': oneOf('ExecuteFunction') }, children: 'FunctionName' },
  // Under a runtime that lasts there is one pane, and none is to be named: no TaskpaneId.
  'Action.ShowTaskpane': { space: commands, attributes: { 'xsi:type': oneOf('ShowTaskpane') }, children: 'SourceLocation:Reference' },
  FunctionName: { space: commands, text: signs(125) },
  Reference: reference,
  Located: located,

  Resources: { space: commands, children: 'Images Urls ShortStrings LongStrings' },
  Images: { space: basic, children: 'Image+' },
  Image: named({ ...localised(picture, basic), children: 'Override:AddressOverride*' }),
  Urls: { space: basic, children: 'Url+' },
  Url: named({ ...localised(address, basic), children: 'Override:AddressOverride*' }),
  AddressOverride: { space: basic, attributes: { Locale: locale, Value: address } },
  ShortStrings: { space: basic, children: 'String:ShortString+' },
  ShortString: named({ ...localised(signs(125), basic), children: 'Override:ShortOverride*' }),
  ShortOverride: { space: basic, attributes: { Locale: locale, Value: signs(125) } },
  LongStrings: { space: basic, children: 'String:LongString+' },
  LongString: named({ ...localised(signs(250), basic), children: 'Override:LongOverride*' }),
  LongOverride: { space: basic, attributes: { Locale: locale, Value: signs(250) } },
};

/** The list of resources in which an element finds what it names; Description is a tip's. */
export const listOf: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
};
