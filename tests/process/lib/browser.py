"""Debian's Chromium without a window, driven over its DevTools protocol by a pair of pipes: no driver is needed."""

import base64
import json
import os
import shutil
import subprocess
import threading

PATIENCE_S = 120  # of a busy machine; nothing is expected to take long
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def program():
    """The path of the browser, or None."""
    return next((path for path in map(shutil.which, PROGRAMS) if path), None)


class BrowserFault(Exception):
    pass


class Browser:
    def __init__(self, directory):
        """Keeps its profile and what it says in the directory."""
        os.makedirs(directory, exist_ok=True)
        self.log_path = os.path.join(directory, "chromium.log")
        to_browser, self.out = os.pipe()
        self.inward, from_browser = os.pipe()

        # It reads from descriptor 3 and writes to 4.
        pipes = f'exec "$@" 3<&{to_browser} 4>&{from_browser}'
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                ["bash", "-c", pipes, "bash", program(), "--headless", "--no-sandbox", "--disable-gpu",
                 "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                 "--disable-component-update", "--remote-debugging-pipe",
                 "--user-data-dir=" + os.path.join(directory, "profile"), "about:blank"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, pass_fds=(to_browser, from_browser))
        os.close(to_browser)
        os.close(from_browser)
        self.last = 0
        self.changed = threading.Condition()
        self.answers, self.listeners, self.ended = {}, [], False
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        rest = b""
        while True:
            read = os.read(self.inward, 1 << 16)
            if not read:
                break
            *messages, rest = (rest + read).split(b"\0")
            for text in messages:
                message = json.loads(text)
                with self.changed:
                    if "id" in message:
                        self.answers[message["id"]] = message
                    else:
                        for listen in self.listeners:
                            listen(message)
                    self.changed.notify_all()
        with self.changed:
            self.ended = True
            self.changed.notify_all()

    def call(self, method, session=None, **parameters):
        with self.changed:
            self.last += 1
            number = self.last
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        with self.changed:
            if not self.changed.wait_for(lambda: number in self.answers or self.ended, PATIENCE_S):
                raise BrowserFault(f"no answer to {method}")
            if number not in self.answers:
                raise BrowserFault(f"the browser ended; see {self.log_path}")
            answer = self.answers.pop(number)
        if "error" in answer:
            raise BrowserFault(f"{method}: {answer['error']}")
        return answer["result"]

    def page(self, width=1366, height=768, is_phone=False):
        return Page(self, width, height, is_phone)

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Page:
    """One tab. `requests` are the addresses that it has asked for, `complaints` what it wrote to its console."""

    def __init__(self, browser, width, height, is_phone):
        self.browser = browser
        self.context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call("Target.createTarget", url="about:blank", browserContextId=self.context)["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.requests, self.complaints = [], []
        self.began, self.downloaded, self.of_tab = {}, set(), set()
        browser.listeners.append(self._hear)
        for domain in ("Page", "Runtime", "DOM", "Network", "Log"):
            self.call(domain + ".enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, mobile=is_phone,
                  deviceScaleFactor=2 if is_phone else 1)

    def _hear(self, message):
        told = message["params"]
        if message["method"] == "Browser.downloadWillBegin":
            self.began[told["guid"]] = told["suggestedFilename"]
        elif message["method"] == "Browser.downloadProgress" and told["state"] == "completed":
            self.downloaded.add(self.began.get(told["guid"]))
        if message.get("sessionId") != self.session:
            return
        if message["method"] == "Network.requestWillBeSent":
            url = told["request"]["url"]
            # The browser's own, for the tab, when it likes.
            if told.get("type") == "Other" and url.endswith("/favicon.svg"):
                self.of_tab.add(told["requestId"])
            else:
                self.requests.append(url)
        elif message["method"] == "Log.entryAdded" and told["entry"]["level"] in ("error", "warning"):
            if told["entry"].get("networkRequestId") not in self.of_tab:
                self.complaints.append(f"{told['entry']['text']} {told['entry'].get('url', '')}")
        elif message["method"] == "Runtime.exceptionThrown":
            details = told["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description", details["text"]))
        elif message["method"] == "Runtime.consoleAPICalled" and told["type"] in ("error", "warning", "assert"):
            self.complaints.append(str([each.get("value") for each in told["args"]]))

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def ask(self, expression):
        """The value of JavaScript; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserFault(answer["exceptionDetails"].get("exception", {}).get("description", str(answer)))
        return answer["result"].get("value")

    def wait_for(self, condition):
        """Until the condition, a JavaScript expression, holds; asked whenever the document has changed."""
        self.ask(f"""new Promise((done, failed) => {{
            const holds = () => {{ try {{ return Boolean({condition}); }} catch {{ return false; }} }};
            if (holds()) return done();
            const never = () => failed(new Error("never: " + {json.dumps(condition)} + "\\n" + document.body.innerText));
            const end = setTimeout(never, {PATIENCE_S // 2 * 1000});
            const watch = new MutationObserver(() => {{
                if (holds()) {{ clearTimeout(end); watch.disconnect(); done(); }}
            }});
            watch.observe(document, {{ subtree: true, childList: true, attributes: true, characterData: true }});
        }})""")

    def open(self, url, until="document.readyState === 'complete'"):
        self.call("Page.navigate", url=url)
        self.ask(f"""new Promise((done) => {{
            if (document.readyState === "complete") done(); else addEventListener("load", () => done());
        }})""")
        self.wait_for(until)

    def _node(self, selector):
        document = self.call("DOM.getDocument", depth=0)["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=document, selector=selector)["nodeId"]
        if not node:
            raise BrowserFault(f"there is no {selector}")
        return node

    def choose(self, selector, path):
        """As a person does in the file dialogue."""
        self.call("DOM.setFileInputFiles", nodeId=self._node(selector), files=[path])

    def focus(self, selector):
        self.call("DOM.focus", nodeId=self._node(selector))

    def type(self, text):
        self.call("Input.insertText", text=text)

    def press(self, key, code, number, modifiers=0):
        for kind in ("rawKeyDown", "char", "keyUp"):
            if kind != "char" or key == "Enter":
                self.call("Input.dispatchKeyEvent", type=kind, key=key, code=code, windowsVirtualKeyCode=number,
                          modifiers=modifiers, **({"text": "\r"} if kind == "char" else {}))

    def click(self, selector):
        self.call("DOM.scrollIntoViewIfNeeded", nodeId=self._node(selector))
        quad = self.call("DOM.getContentQuads", nodeId=self._node(selector))["quads"][0]
        x, y = sum(quad[0::2]) / 4, sum(quad[1::2]) / 4
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def wait_until_downloaded(self, name):
        with self.browser.changed:
            if not self.browser.changed.wait_for(lambda: name in self.downloaded, PATIENCE_S):
                raise BrowserFault(f"{name} is not downloaded: {self.downloaded}")

    def picture(self, path, is_whole=True):
        """PNG of the whole page, or of what is in the window."""
        shown = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=is_whole)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shown["data"]))
