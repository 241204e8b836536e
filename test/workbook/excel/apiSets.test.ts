import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '../../..');
const folder = join(root, 'src/workbook/excel');
const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));

/** What the manifest asks of Excel. */
const REQUIRED = 1.12;

/** Members of Excel's object model that the adapter uses, with the version of ExcelApi their makers name. */
function membersUsed(): ReadonlyMap<string, number> {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, root);
  const program = ts.createProgram(files, { ...options, types: ['office-js'] });
  const checker = program.getTypeChecker();
  const found = new Map<string, number>();

  const note = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!declaration.getSourceFile().fileName.includes('@types/office-js')) continue;
      const version = /\[Api set: ExcelApi (\d+\.\d+)/.exec(declaration.getFullText())?.[1];
      const owner = (declaration.parent as ts.ClassDeclaration).name?.text ?? '';
      if (version !== undefined) found.set(`${owner}.${symbol?.name ?? ''}`, Number(version.replace(/\.(\d)$/, '.0$1')));
    }
  };
  /** Follows a path such as items/protection/protected. */
  const noteLoaded = (of: ts.Type, path: readonly string[]): void => {
    const [first, ...rest] = path;
    if (first === undefined) return;
    const symbol = of.getProperty(first);
    if (symbol === undefined) throw new Error(`${checker.typeToString(of)} has no ${first} to load`);
    note(symbol);
    const type = checker.getTypeOfSymbol(symbol);
    noteLoaded(checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type, rest);
  };
  const textsIn = (node: ts.Node): string[] => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return [node.text];
    const texts: string[] = [];
    node.forEachChild((child) => void texts.push(...textsIn(child)));
    return texts;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const property of node.properties) if (property.name !== undefined && ts.isIdentifier(property.name)) note(type?.getProperty(property.name.text));
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) note(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'load') {
      const of = checker.getTypeAtLocation(node.expression.expression);
      for (const path of node.arguments.flatMap(textsIn).join(',').split(',')) if (path !== '') noteLoaded(of, path.split('/'));
    }
    node.forEachChild(visit);
  };
  for (const file of files) visit(program.getSourceFile(file) as ts.SourceFile);
  return found;
}

test('the adapter uses nothing above the version the manifest requires but merged areas and notes, which an older Excel is not asked for', () => {
  const used = membersUsed();
  expect(used.size).toBeGreaterThan(80);
  const newer = [...used].filter(([, version]) => version > REQUIRED).map(([name, version]) => `${name} ${String(version)}`);
  // Of an older Excel nobody is told who made a change: then all count as others'.
  expect(newer.sort()).toEqual(['NoteCollection.getCount 1.18', 'Range.getMergedAreasOrNullObject 1.13', 'Worksheet.notes 1.18', 'WorksheetChangedEventArgs.triggerSource 1.14']);
}, 60_000);
