import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../model/near-ids.ts';
import { optionFaults } from './option-faults.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options given to a command that takes nothing else. Ends the command with exit code 1 and a sentence for each
 * that is unknown or has a value that cannot be.
 */
export function givenOptions<T extends Options>(options: T) {
  try {
    const { values } = readArguments({ options, allowNegative: true });
    const faults = optionFaults(values);
    if (faults.length === 0) return values;
    throw new Error(faults.join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** What is given to a command, as Node reads it. Throws a sentence when an option is unknown or lacks its value. */
export function readArguments<T extends ParseArgsConfig & { options: Options }>(config: T) {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const [, given = '', name = ''] = /'((?:--?)?([^' ]*))[^']*'/.exec(message) ?? [];
    const { type } = config.options[name] ?? {};
    if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' || !type) {
      throw new Error(noOption(given, Object.keys(config.options)), { cause: error });
    }
    throw new Error(
      type === 'boolean'
        ? `${given} has a value: write ${given} alone.`
        : `${given} has no value: write it behind it, as ${given}="…".`,
      { cause: error },
    );
  }
}

/** What is said of something that is none of the options of a command. */
export function noOption(given: string, names: string[]): string {
  const options = names.map((name) => `--${name}`);
  const remedy =
    options.length === 0
      ? 'leave it out, there are none.'
      : `${didYouMean(given, options)}write one of ${options.join(', ')}.`;
  return `"${given}" is no option of this command: ${remedy}`;
}
