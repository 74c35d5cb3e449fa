import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { readContent } from '/work/wt/search/src/data/read.ts';
import { namesTable } from '/work/wt/search/src/model/names-table.ts';
import { lookupOf } from '/work/wt/search/src/search/lookup.ts';
import { answersTo } from '/work/wt/search/src/search/answers.ts';
const { content, problems } = await readContent('content');
if (problems.length) { console.log(problems); process.exit(1); }
const t0=performance.now();
const table = namesTable(content);
const json = JSON.stringify(table);
console.log('table', json.length, brotliCompressSync(json).length, table.rows.length, 'ms', performance.now()-t0);
for (const [n,c] of [['title',1],['href',2],['detail',3],['names',4],['about',5]] as const) console.log(n, brotliCompressSync(JSON.stringify(table.rows.map(r=>r[c]))).length);
const t1=performance.now(); const lookup = lookupOf(JSON.parse(json)); console.log('lookup ms', performance.now()-t1, 'vocab', lookup.places.size);
const show = process.argv[2];
for (const half of ['tuning','kept']) {
  const set = parse(readFileSync(`tests/search/queries-${half}.yaml`,'utf8'));
  let H=0,N=0,R=0,E=0; const line:string[]=[];
  for (const [kind, qs] of Object.entries<any>(set)) {
    let h=0,r=0;
    for (const {q,want} of qs) {
      const { answers } = answersTo(q, lookup, true);
      const hrefs = answers.map(a=>'/'+a.thing.row[2]);
      const ok=(x:string)=>want.some((w:string)=>w.includes('#')?x===w:x.startsWith(w));
      const i = hrefs.findIndex(ok);
      if (i>=0&&i<3) h++; if (i>=0) r+=1/(i+1); if(!hrefs.length) E++;
      if ((i<0||i>0) && half===show) console.log(`  ${kind}: ${q} -> ${i+1}`, answers.slice(0,4).map(a=>a.thing.row[2]+' '+a.score.toFixed(2)).join(' | '));
    }
    line.push(`${kind} ${h}/${qs.length}`); H+=h;N+=qs.length;R+=r;
  }
  console.log(half, H, N, (H/N*100).toFixed(1)+'%', 'MRR', (R/N).toFixed(3), 'empty', E, '\n  ', line.join(', '));
}
const t2=performance.now(); for(let i=0;i<50;i++) answersTo('Nagorno Karabkah helicoper', lookup); console.log('per query', (performance.now()-t2)/50);
