import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Or the styles that the code reads as text are empty.
    css: true,
    // Vitest leaves a core to itself, which on two is half of them; most tests wait for a browser or a build.
    maxWorkers: '100%',
    // A build or a crawl of the whole site takes its time on two cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
