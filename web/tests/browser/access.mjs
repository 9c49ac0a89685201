// People and their access: a second person agrees, a second factor is set up and asked for.
import { createHmac } from "node:crypto";

/** Two people of the operator: one asks for a suspension, the other reads it and agrees, without a mouse. */
export async function approve(code, clerk, checker, looked) {
    const { stage } = clerk;
    await clerk.go("/organisations");
    await clerk.does("ApplyForAdmission", { 统一社会信用代码: code, 名称: "冠县恒达板材" });
    const { organisation } = (await clerk.ask("/v1/organisations?page_size=200&status=applied")).items[0];
    await checker.go(`/organisations/${organisation}`);
    await checker.does("ApproveAdmission");
    await clerk.go(`/organisations/${organisation}`);
    await clerk.does("SuspendOrganisation", { 原因: "核查贸易背景" });
    await clerk.page.getByText("已提交，等待第二人复核").waitFor();
    stage.equal((await clerk.ask(`/v1/organisations/${organisation}`)).status, "admitted", "what one person asks for has not happened yet");
    await checker.go("/approvals");
    await checker.page.getByText("核查贸易背景").waitFor();
    await looked(checker, "approvals");
    await checker.page.locator("[data-command=ApproveProposal]").focus();
    await checker.page.keyboard.press("Enter");
    await checker.modal().waitFor();
    await checker.page.waitForFunction(() => document.activeElement?.closest(".ant-modal-footer"));
    await checker.page.keyboard.press("Enter");
    await checker.modal().waitFor({ state: "hidden" });
    stage.equal((await clerk.ask(`/v1/organisations/${organisation}`)).status, "suspended", "an approval is given with the keyboard alone, and it is done");
}

function codeOf(secret) {
    const bits = [...secret].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
    const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
    const digest = createHmac("sha1", key).update(step).digest();
    return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export async function secondFactor(verifier) {
    const { stage } = verifier;
    await verifier.go("/account");
    const panel = verifier.page.locator(".ant-card", { hasText: "动态验证码" });
    await panel.getByLabel("当前密码").fill(stage.password);
    await panel.getByRole("button", { name: "启用" }).click();
    const secret = await panel.locator("[data-secret]").getAttribute("data-secret");
    await panel.getByLabel("输入验证器显示的").fill(codeOf(secret));
    await verifier.picture("second-factor");
    await panel.getByRole("button", { name: "启用" }).click();
    const codes = (await panel.locator("pre.codes").innerText()).trim().split(/\s+/);
    stage.equal(codes.length, 10, "ten recovery codes are shown");
    await verifier.page.getByRole("button", { name: "赵核验" }).click();
    await verifier.page.getByRole("menuitem", { name: "退出登录" }).click();
    await verifier.page.getByLabel("用户名").waitFor();
    await verifier.signIn();
    await verifier.page.getByLabel("动态验证码").fill(codes[0]);
    await verifier.picture("sign-in-code");
    await verifier.page.keyboard.press("Enter");
    await verifier.inside();
    stage.that(true, "with a second factor a code is asked for at the sign-in");
}
