import { ExcelError, NotModelled } from './model/problem';
import type { ExcelObject } from './objects/excelObject';

/** A request of the client library. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set a property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Skip?: number; readonly Top?: number };
}

interface ObjectPath {
  /** 1 the workbook, 3 what a method gives, 4 a property, 5 an item. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** For each argument the path of the object it stands for; 0 where it is a value. */
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number; readonly Location: string };
}

/** Does the actions of a request one after the other; what was done before one failed stays done, as in Excel. */
export function perform(root: ExcelObject, { Actions, ObjectPaths }: RequestBody): ResponseBody {
  const paths = new Paths(root, ObjectPaths);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of Actions.entries()) {
    try {
      if (action.ActionType === 5) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: action.ActionType === 5 ? null : performOne(paths, action) });
    } catch (reason) {
      if (!(reason instanceof ExcelError)) throw reason;
      return { Results: results, TraceIds: traces, Error: { Code: reason.code, Message: reason.message, ActionIndex: index, Location: paths.locationOf(action) } };
    }
  }
  return { Results: results, TraceIds: traces };
}

function performOne(paths: Paths, action: Action): unknown {
  const object = paths.object(action.ObjectPathId);
  switch (action.ActionType) {
    case 1:
      return object === null ? null : object.id === undefined ? {} : { _Id: object.id };
    case 2:
      return object === null ? null : query(object, action);
    case 3:
      return method(present(object), action.Name, paths.argumentsOf(action.ArgumentInfo));
    case 4:
      return setProperty(present(object), action.Name, paths.argumentsOf(action.ArgumentInfo)[0]);
    default:
      throw new NotModelled(`actions of type ${String(action.ActionType)}`);
  }
}

function present(object: ExcelObject | null): ExcelObject {
  if (object === null) throw new ExcelError('InvalidObjectPath', 'the object is not there');
  return object;
}

function method(object: ExcelObject, name: string, args: readonly unknown[]): unknown {
  const call = object.call?.[name];
  if (call === undefined) throw new NotModelled(`the method ${name}`);
  return call(...args);
}

function setProperty(object: ExcelObject, name: string, value: unknown): void {
  const set = object.write?.[name];
  if (set === undefined) throw new NotModelled(`setting ${name}`);
  set(value);
}

function query(object: ExcelObject, { QueryInfo }: Action): unknown {
  const { Select, Expand, Skip, Top } = QueryInfo ?? {};
  if (Select === undefined || Expand !== undefined || Skip !== undefined || Top !== undefined) throw new NotModelled('loading without naming properties');
  return load(object, Select.map((path) => path.split('/')));
}

function load(object: ExcelObject, paths: readonly (readonly string[])[]): unknown {
  if (object.items !== undefined) return { _Items: object.items().map((item) => loadOne(item, paths.map((path) => (path[0] === 'items' ? path.slice(1) : path)))) };
  return loadOne(object, paths);
}

function loadOne(object: ExcelObject, paths: readonly (readonly string[])[]): unknown {
  const loaded: Record<string, unknown> = object.id === undefined ? {} : { _Id: object.id };
  const nested = new Map<string, (readonly string[])[]>();
  for (const [first = '', ...rest] of paths) {
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    if (rest.length > 0) nested.set(name, [...(nested.get(name) ?? []), rest]);
    else {
      const read = object.read?.[name];
      if (read === undefined) throw new NotModelled(`loading ${name}`);
      loaded[name] = read();
    }
  }
  for (const [name, rest] of nested) {
    const open = object.open?.[name];
    if (open === undefined) throw new NotModelled(`loading of ${name}`);
    loaded[name] = load(open(), rest);
  }
  return loaded;
}

/** The objects that a request names, each made once. */
class Paths {
  private readonly known = new Map<number, ExcelObject | null>();

  constructor(
    private readonly root: ExcelObject,
    private readonly paths: RequestBody['ObjectPaths'],
  ) {}

  object(id: number): ExcelObject | null {
    if (this.known.has(id)) return this.known.get(id) ?? null;
    const object = this.resolve(id);
    this.known.set(id, object);
    return object;
  }

  /** Such as Worksheet.delete; without what its owner is called, of owners nobody asked about. */
  locationOf({ Name, ActionType, ObjectPathId }: Action): string {
    const path = this.paths[String(ObjectPathId)];
    const [member, owner] = ActionType === 1 ? [path?.Name ?? '', path?.ParentObjectPathId ?? 0] : [Name, ObjectPathId];
    const type = this.known.get(owner)?.type;
    const name = `${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    return type === undefined ? name : `${type}.${name}`;
  }

  argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, at) => ((references[at] ?? 0) === 0 ? argument : present(this.object(references[at] as number)).subject));
  }

  private resolve(id: number): ExcelObject | null {
    const path = this.paths[String(id)];
    if (path === undefined) throw new NotModelled(`a request without its path ${String(id)}`);
    if (path.ObjectPathType === 1) return this.root;
    const parent = present(this.object(path.ParentObjectPathId ?? 0));
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === 5) {
      if (parent.item === undefined) throw new NotModelled('an item of something that has none');
      return parent.item(String(args[0]));
    }
    if (path.ObjectPathType === 4) {
      const open = parent.open?.[path.Name];
      if (open === undefined) throw new NotModelled(`the property ${path.Name}`);
      return open();
    }
    const make = path.ObjectPathType === 3 ? parent.make?.[path.Name] : undefined;
    if (make === undefined) throw new NotModelled(`the object of ${path.Name}`);
    return make(...args);
  }
}
