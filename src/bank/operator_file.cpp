#include "bank/operator_file.hpp"

namespace gzl::bank {

namespace {

constexpr const char* kPage = R"html(<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>银行操作台 Bank operator</title><link rel="stylesheet" href="page.css"><script src="page.js" defer></script></head>
<body>
<header><h1 id="bank">银行操作台</h1><p id="notice" role="status"></p></header>
<form id="sign-in"><label>令牌 Token <input id="token" type="password" autocomplete="off" required></label>
<button>进入 Open</button></form>
<main id="main" hidden>
<section><h2>行为 Behaviour</h2><form id="behaviour"><select name="mode">
<option value="normal">normal 正常</option><option value="slow">slow 迟缓</option><option value="silent">silent 不答</option>
<option value="failing">failing 失败</option><option value="duplicating">duplicating 重复</option>
<option value="contradicting">contradicting 矛盾</option></select>
<label>延迟毫秒 Delay <input name="delay_ms" type="number" min="0" max="3600000"></label><button>设置 Set</button></form></section>
<section><h2>入账 Deposit</h2><form id="deposit">
<label>企业代码 Code <input name="enterprise_code" required></label>
<label>金额(分) Fen <input name="amount_fen" type="number" min="1" required></label><button>入账 Book</button></form></section>
<section><h2>业务 Instructions</h2><table id="instructions"></table></section>
<section><h2>待发 Queue</h2><table id="queue"></table></section>
<section><h2>贷款 Loans</h2><table id="loans"></table></section>
<section><h2>账户 Accounts</h2><table id="accounts"></table></section>
<section><h2>关注 Watch list</h2><table id="watch_list"></table></section>
<section><h2>消息 News</h2><table id="news"></table></section>
<section><h2>预警 Alerts</h2><table id="alerts"></table></section>
</main></body></html>
)html";

constexpr const char* kStyle =
    R"css(body{font:15px/1.5 system-ui,sans-serif;margin:1.5rem auto;max-width:72rem;padding:0 1rem;color:#16202c}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #d6dde5}
th{color:#5a6775;font-weight:600}section{margin:1.5rem 0}input,select,button{font:inherit;padding:.25rem .5rem}
form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end}#notice{color:#8a3b12;min-height:1.5em}.n{text-align:right}
)css";

// Text goes in as text only; the token stays in this tab.
constexpr const char* kScript = R"js('use strict';
const byId = (id) => document.getElementById(id);
let token = sessionStorage.getItem('token') ?? '';
let keys = 0;
async function ask(path, body) {
  const headers = { Authorization: 'Bearer ' + token };
  if (body) headers['Idempotency-Key'] = 'page-' + Date.now() + '-' + ++keys;
  const answer = await fetch(path, { method: body ? 'POST' : 'GET', headers, body: body && JSON.stringify(body) });
  const said = await answer.json();
  if (!answer.ok) throw new Error(answer.status + ' ' + said.type + (said.pointer ? ' ' + said.pointer : ''));
  return said;
}
function cell(tag, value) {
  const element = document.createElement(tag);
  if (value instanceof Node) element.append(value);
  else element.textContent = value ?? '';
  if (typeof value === 'number') element.className = 'n';
  return element;
}
function table(id, rows, more) {
  const names = rows.length ? Object.keys(rows[0]) : [];
  const line = (tag, values) => { const row = document.createElement('tr'); row.append(...values.map((v) => cell(tag, v))); return row; };
  byId(id).replaceChildren(line('th', rows.length ? names : ['–']),
    ...rows.map((row) => line('td', [...names.map((name) => row[name]), more ? more(row) ?? '' : ''])));
}
function button(text, work) {
  const element = document.createElement('button');
  element.textContent = text;
  element.addEventListener('click', () => attempt(work));
  return element;
}
function decisionOf(row) {
  if (row.kind !== 'application' || row.outcome !== 'manual_review') return null;
  const both = document.createElement('span');
  both.append(button('批准 Approve', () => ask('decisions', { application: row.subject, decision: 'approved',
    offer: { limit_fen: row.amount_fen, rate_ppm: 32000, tenor_days: 180, conditions: [] }, reasons: [] })),
    button('拒绝 Refuse', () => ask('decisions', { application: row.subject, decision: 'refused', reasons: ['人工审查未通过'] })));
  return both;
}
async function show() {
  const status = await ask('status');
  byId('bank').textContent = status.bank + ' · ' + status.behaviour.mode;
  table('instructions', status.instructions, decisionOf);
  table('queue', status.queue, (row) => (row.state === 'refused' ? button('重发 Send again', () => ask('queue:replay', { id: row.id })) : null));
  for (const id of ['loans', 'accounts', 'watch_list', 'news', 'alerts']) table(id, status[id]);
  byId('sign-in').hidden = true;
  byId('main').hidden = false;
}
async function attempt(work) {
  try { await work(); byId('notice').textContent = ''; await show(); }
  catch (problem) { byId('notice').textContent = String(problem.message ?? problem); }
}
function onSubmit(id, work) {
  byId(id).addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(() => work(Object.fromEntries(new FormData(event.target))));
  });
}
onSubmit('sign-in', async () => { token = byId('token').value; await show(); sessionStorage.setItem('token', token); });
onSubmit('behaviour', (form) => ask('behaviour', { mode: form.mode, ...(form.delay_ms ? { delay_ms: Number(form.delay_ms) } : {}) }));
onSubmit('deposit', (form) => ask('deposits', { enterprise_code: form.enterprise_code, amount_fen: Number(form.amount_fen) }));
setInterval(() => { if (token && !byId('main').hidden && !document.querySelector('td button:focus')) attempt(async () => {}); }, 5000);
if (token) attempt(async () => {});
)js";

api::HttpResponse file(const char* content_type, const char* content) {
    api::HttpResponse response;
    response.content_type = content_type;
    response.body = content;
    response.headers = {{"Cache-Control", "no-store"},
                        {"Content-Security-Policy",
                         "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                         "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Referrer-Policy", "no-referrer"}};
    return response;
}

}  // namespace

std::optional<api::HttpResponse> operator_file(const api::HttpRequest& request) {
    if (request.method != "GET") return std::nullopt;
    if (request.path == "/bank/") return file("text/html; charset=utf-8", kPage);
    if (request.path == "/bank/page.js") return file("text/javascript; charset=utf-8", kScript);
    if (request.path == "/bank/page.css") return file("text/css; charset=utf-8", kStyle);
    return std::nullopt;
}

}  // namespace gzl::bank
