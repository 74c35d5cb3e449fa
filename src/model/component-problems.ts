import { COMPONENTS } from '../schemas/components.ts';
import { fileOf, TEXT_KINDS, type ContentSet } from './content-set.ts';
import { nearestId } from './near-ids.ts';
import type { Problem } from './problem.ts';

/** Components that no page can draw, and attributes that they do not take. */
export function componentProblems(content: ContentSet): Problem[] {
  const points = new Set(content.clauses.keys());
  return TEXT_KINDS.flatMap((kind) =>
    [...content[kind]].flatMap(([id, { body }]) =>
      body.components.flatMap(({ name, attributes, line, column }) =>
        [
          ...faultsOf(name, attributes).map((says) => ({ says })),
          ...unknownPoint(name, attributes, points),
        ].map((fault) => ({ file: fileOf(kind, id), at: { line, column }, ...fault })),
      ),
    ),
  );
}

function faultsOf(name: string, attributes: Record<string, string>): string[] {
  if (!Object.hasOwn(COMPONENTS, name)) {
    const near = nearestId(name, Object.keys(COMPONENTS));
    return [
      `writes <${name}>, and there is no such component: ${near ? `write <${near}>` : 'see CONTRIBUTING.md for those there are'}, or take it out.`,
    ];
  }
  const result = COMPONENTS[name as keyof typeof COMPONENTS].safeParse(attributes);
  return (result.error?.issues ?? []).map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return `gives <${name}> what it does not take, "${issue.keys.join('", "')}": correct its name, or take it out.`;
    }
    const attribute = String(issue.path[0]);
    const value = attributes[attribute];
    return value === undefined
      ? `<${name}> has no "${attribute}": add it, as ${attribute}="…".`
      : `"${attribute}" of <${name}> is "${value}": ${issue.message}.`;
  });
}

/** `<Clause>` names its record by number. */
function unknownPoint(
  name: string,
  { number = '' }: Record<string, string>,
  points: Set<string>,
): Pick<Problem, 'says' | 'lacks'>[] {
  const id = `point-${number.trim()}`;
  const file = fileOf('clauses', id);
  return name !== 'Clause' || !/^\s*\d+\s*$/.test(number) || points.has(id)
    ? []
    : [
        {
          says: `<Clause> names point ${number.trim()}: add ${file}, or correct the number.`,
          lacks: file,
        },
      ];
}
