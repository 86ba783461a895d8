/** Signs people in with a passkey, makes tokens for command lines, and shows the packs in work. Nothing else is done here. */

const WORDS = {
  en: {
    signIn: 'Sign in with a passkey',
    invitation: 'Invitation',
    addPasskey: 'Add a passkey',
    away: 'Sign in, or use the invitation that you were sent.',
    here: (name, roles) => `Signed in as ${name} (${roles.join(', ') || 'may read'})`,
    roles: { author: 'author', reviewer: 'reviewer', publisher: 'publisher', admin: 'admin' },
    failed: 'That did not work. Nothing was changed; try again.',
    expired: 'That invitation or passkey is not known here.',
    tokenName: 'What the token is for',
    makeToken: 'Make a token for 90 days',
    tokenTold: (token) => `Keep it now, it is not shown again: ${token}`,
    packs: 'Packs in work',
    columns: ['Pack', 'Revision', 'Saved by', 'When', 'State'],
    good: 'ready for review',
    bad: 'not yet a good pack',
    signOut: 'Sign out',
  },
  zh: {
    signIn: '用通行密钥登录',
    invitation: '邀请码',
    addPasskey: '添加通行密钥',
    away: '请登录，或填入收到的邀请码。',
    here: (name, roles) => `已登录：${name}（${roles.join('、') || '只读'}）`,
    roles: { author: '编写', reviewer: '评审', publisher: '发布', admin: '管理' },
    failed: '没有成功，什么都没有改动，请再试一次。',
    expired: '这里查不到这个邀请码或通行密钥。',
    tokenName: '令牌的用途',
    makeToken: '生成 90 天有效的令牌',
    tokenTold: (token) => `请现在保存，之后不再显示：${token}`,
    packs: '编写中的话术包',
    columns: ['话术包', '修订', '保存者', '时间', '状态'],
    good: '可以评审',
    bad: '还不完整',
    signOut: '退出登录',
  },
};

const language = navigator.language.startsWith('zh') ? 'zh' : 'en';
const words = WORDS[language];
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
const at = (id) => document.getElementById(id);

const LABELS = {
  'sign-in': words.signIn,
  'invitation-label': words.invitation,
  'add-passkey': words.addPasskey,
  'token-label': words.tokenName,
  'make-token': words.makeToken,
  'packs-title': words.packs,
  'sign-out': words.signOut,
};
for (const [id, label] of Object.entries(LABELS)) at(id).textContent = label;

/** Answers the body; throws the status where it is no success. */
async function ask(method, path, body) {
  const more =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(path, { method, ...more });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.status === 204 ? null : answer.json();
}

async function addPasskey(invitation) {
  const options = await ask('POST', '/api/passkeys/begin', { invitation });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = (await navigator.credentials.create({ publicKey })).toJSON();
  await ask('POST', '/api/passkeys/finish', { invitation, response });
}

async function signIn() {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await ask('POST', '/api/sign-in/begin', {}));
  const response = (await navigator.credentials.get({ publicKey })).toJSON();
  await ask('POST', '/api/sign-in/finish', { response });
}

const row = (cells, tag = 'td') =>
  cells.map((text) => Object.assign(document.createElement(tag), { textContent: text }));

async function show() {
  const me = await ask('GET', '/api/me').catch(() => null);
  at('away').hidden = me !== null;
  at('here').hidden = me === null;
  at('state').textContent = me
    ? words.here(
        me.name,
        me.roles.map((role) => words.roles[role]),
      )
    : words.away;
  if (!me) return;
  at('columns').replaceChildren(...row(words.columns, 'th'));
  const packs = await ask('GET', '/api/packs');
  at('packs').replaceChildren(
    ...packs.map(({ id, revision, author, at: when, good }) => {
      const line = document.createElement('tr');
      const time = new Date(when).toLocaleString(navigator.language);
      line.append(...row([id, String(revision), author, time, good ? words.good : words.bad]));
      return line;
    }),
  );
}

/** Does something, shows what came of it. */
const act = (deed) => async (event) => {
  event.preventDefault();
  try {
    await deed();
  } catch (error) {
    at('state').textContent = error.message === '401' ? words.expired : words.failed;
    return;
  }
  await show();
};

at('sign-in').addEventListener('click', act(signIn));
at('invited').addEventListener(
  'submit',
  act(() => addPasskey(at('invitation').value.trim())),
);
at('new-token').addEventListener(
  'submit',
  act(async () => {
    const { token } = await ask('POST', '/api/tokens', { label: at('token-name').value, days: 90 });
    at('token').textContent = words.tokenTold(token);
  }),
);
at('sign-out').addEventListener(
  'click',
  act(async () => {
    await ask('POST', '/api/sign-out', {});
    at('token').textContent = '';
  }),
);
await show();
