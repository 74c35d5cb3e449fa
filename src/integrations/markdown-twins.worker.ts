import { workerData } from 'node:worker_threads';
import { writeTwins, type TwinsOf } from './markdown-twins.ts';

await writeTwins(workerData as TwinsOf);
