import type { AstroIntegration } from 'astro';

/** Does what several integrations do after the build at the same time. None may change what another reads. */
export function atOnce(...integrations: AstroIntegration[]): AstroIntegration {
  return {
    name: integrations.map(({ name }) => name).join(', '),
    hooks: {
      'astro:build:done': async (built) => {
        await Promise.all(
          integrations.map(async ({ hooks }) => {
            await hooks['astro:build:done']?.(built);
          }),
        );
      },
    },
  };
}
