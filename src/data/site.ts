import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { siteSchema } from '../schemas/site.ts';
import { contentFolder } from './folder.ts';

/** What `site.yaml` says, for the configuration of the build, which comes before all else. Throws when it does not fit. */
export function readSite(): z.infer<typeof siteSchema> {
  return siteSchema.parse(parse(readFileSync(path.join(contentFolder, 'site.yaml'), 'utf8')));
}
