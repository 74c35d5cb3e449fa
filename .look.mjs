import { chromium } from 'playwright-core';
import { createServer } from 'node:http'; import sirv from 'sirv';
const s=createServer(sirv('dist',{dev:true})); await new Promise(r=>s.listen(4877,r));
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const p=await b.newPage({viewport:{width:900,height:1400}});
p.on('console',m=>console.log('C',m.text())); p.on('pageerror',e=>console.log('E',e.stack));
for (const [i,q] of process.argv.slice(2).entries()){ await p.goto('http://127.0.0.1:4877/search/'+(q?'?q='+encodeURIComponent(q):'')); if(q) await p.locator('[data-search-state=done]').waitFor({timeout:20000}).catch(e=>console.log('no done')); console.log(q, await p.evaluate(()=>[...document.querySelectorAll('[data-search-status],[data-search-meant],[data-search-hit]')].map(e=>e.textContent.slice(0,110)).join('\n  '))); await p.screenshot({path:`/tmp/s5-${i}.png`}); console.log(await p.evaluate(()=>[...document.querySelectorAll('select')].map(s=>[...s.options].map(o=>o.text).join(',')).join('\n')), await p.evaluate(()=>[...document.querySelectorAll('li li a')].slice(0,3).map(a=>a.href).join('\n')));}
await b.close(); s.close();
