#include "evidence/token_key.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <p11-kit/p11-kit.h>
#include <p11-kit/uri.h>
#include <sys/stat.h>
#include <vector>

#include "evidence/files.hpp"

namespace gzl::evidence {

namespace {

constexpr std::string_view kScheme = "pkcs11:";
constexpr std::size_t kPointBytes = 32;
constexpr std::size_t kSignatureBytes = 64;

struct FreeUri {
    void operator()(P11KitUri* uri) const { p11_kit_uri_free(uri); }
};
using Uri = std::unique_ptr<P11KitUri, FreeUri>;

// The URI itself may hold a PIN and is not shown.
Fault token_fault(const std::string& what, CK_RV code) {
    return {"token key: " + what + ": " + p11_kit_strerror(code)};
}

Result<std::string> pin_of(P11KitUri* uri) {
    if (const char* pin = p11_kit_uri_get_pin_value(uri)) return std::string(pin);
    const char* source = p11_kit_uri_get_pin_source(uri);
    if (!source) return fault("token key: the URI names neither pin-source nor pin-value");
    std::string_view path = source;
    if (path.starts_with("file:")) path.remove_prefix(5);
    struct stat status {};
    if (::stat(std::string(path).c_str(), &status) == 0 && (status.st_mode & 077) != 0)
        return fault("token key: others may read the PIN in " + std::string(path) + "; set its mode to 0600");
    auto pin = bytes_in(path);
    if (!pin) return fault("token key: the PIN in " + std::string(path) + " cannot be read");
    while (pin->ends_with('\n') || pin->ends_with('\r')) pin->pop_back();
    return std::move(*pin);
}

// One logged-in session with the key found in it.
class Session {
  public:
    static Result<std::unique_ptr<Session>> open(CK_FUNCTION_LIST* module, P11KitUri* uri, std::string pin) {
        const auto slot = slot_of(module, uri);
        if (!slot) return tl::make_unexpected(slot.error());
        std::unique_ptr<Session> session(new Session(module));
        if (const CK_RV code = module->C_OpenSession(*slot, CKF_SERIAL_SESSION, nullptr, nullptr, &session->handle_);
            code != CKR_OK)
            return tl::make_unexpected(token_fault("no session", code));
        session->is_open_ = true;
        const CK_RV code = module->C_Login(session->handle_, CKU_USER, reinterpret_cast<CK_UTF8CHAR*>(pin.data()),
                                           static_cast<CK_ULONG>(pin.size()));
        if (code != CKR_OK && code != CKR_USER_ALREADY_LOGGED_IN)
            return tl::make_unexpected(token_fault("log in", code));
        const auto key = session->find(uri, CKO_PRIVATE_KEY);
        if (!key) return tl::make_unexpected(key.error());
        session->key_ = *key;
        return session;
    }
    ~Session() {
        if (is_open_) module_->C_CloseSession(handle_);
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    Result<PublicKey> public_key(P11KitUri* uri) const {
        const auto object = find(uri, CKO_PUBLIC_KEY);
        if (!object) return tl::make_unexpected(object.error());
        Bytes point(2 + kPointBytes);  // an octet string in DER; some tokens leave its head out
        CK_ATTRIBUTE attribute{CKA_EC_POINT, point.data(), static_cast<CK_ULONG>(point.size())};
        if (const CK_RV code = module_->C_GetAttributeValue(handle_, *object, &attribute, 1); code != CKR_OK)
            return tl::make_unexpected(token_fault("no Ed25519 public key", code));
        point.resize(attribute.ulValueLen);
        if (point.size() == 2 + kPointBytes && point[0] == 0x04 && point[1] == kPointBytes)
            point.erase(point.begin(), point.begin() + 2);
        return PublicKey::from_bytes(KeyAlgorithm::ed25519, point);
    }

    Result<Bytes> sign(ByteView message) const {
        CK_MECHANISM mechanism{CKM_EDDSA, nullptr, 0};
        if (const CK_RV code = module_->C_SignInit(handle_, &mechanism, key_); code != CKR_OK)
            return tl::make_unexpected(token_fault("sign", code));
        Bytes text(message.begin(), message.end());
        Bytes signature(kSignatureBytes);
        CK_ULONG size = static_cast<CK_ULONG>(signature.size());
        if (const CK_RV code =
                module_->C_Sign(handle_, text.data(), static_cast<CK_ULONG>(text.size()), signature.data(), &size);
            code != CKR_OK)
            return tl::make_unexpected(token_fault("sign", code));
        signature.resize(size);
        return signature;
    }

  private:
    explicit Session(CK_FUNCTION_LIST* module) : module_(module) {}

    static Result<CK_SLOT_ID> slot_of(CK_FUNCTION_LIST* module, P11KitUri* uri) {
        CK_ULONG count = 0;
        if (const CK_RV code = module->C_GetSlotList(CK_TRUE, nullptr, &count); code != CKR_OK)
            return tl::make_unexpected(token_fault("list the slots", code));
        std::vector<CK_SLOT_ID> slots(count);
        if (const CK_RV code = module->C_GetSlotList(CK_TRUE, slots.data(), &count); code != CKR_OK)
            return tl::make_unexpected(token_fault("list the slots", code));
        slots.resize(count);
        std::optional<CK_SLOT_ID> found;
        for (const CK_SLOT_ID slot : slots) {
            CK_TOKEN_INFO info{};
            if (module->C_GetTokenInfo(slot, &info) != CKR_OK || !(info.flags & CKF_TOKEN_INITIALIZED) ||
                !p11_kit_uri_match_token_info(uri, &info))
                continue;
            if (found) return fault("token key: several tokens match the URI; name one");
            found = slot;
        }
        if (!found) return fault("token key: no token matches the URI");
        return *found;
    }

    Result<CK_OBJECT_HANDLE> find(P11KitUri* uri, CK_OBJECT_CLASS kind) const {
        CK_ULONG named = 0;
        const CK_ATTRIBUTE* attributes = p11_kit_uri_get_attributes(uri, &named);
        CK_KEY_TYPE type = CKK_EC_EDWARDS;
        std::vector<CK_ATTRIBUTE> wanted{{CKA_CLASS, &kind, sizeof kind}, {CKA_KEY_TYPE, &type, sizeof type}};
        std::copy_if(attributes, attributes + named, std::back_inserter(wanted),
                     [](const CK_ATTRIBUTE& each) { return each.type != CKA_CLASS; });
        std::array<CK_OBJECT_HANDLE, 2> found{};
        CK_ULONG count = 0;
        CK_RV code = module_->C_FindObjectsInit(handle_, wanted.data(), static_cast<CK_ULONG>(wanted.size()));
        if (code == CKR_OK) {
            code = module_->C_FindObjects(handle_, found.data(), static_cast<CK_ULONG>(found.size()), &count);
            module_->C_FindObjectsFinal(handle_);
        }
        if (code != CKR_OK) return tl::make_unexpected(token_fault("look for the key", code));
        if (count == 1) return found[0];
        const std::string what = kind == CKO_PRIVATE_KEY ? "private" : "public";
        return fault("token key: " + std::string(count == 0 ? "no" : "more than one") + " Ed25519 " + what +
                     " key matches the URI");
    }

    CK_FUNCTION_LIST* const module_;
    CK_SESSION_HANDLE handle_ = 0;
    bool is_open_ = false;
    CK_OBJECT_HANDLE key_ = 0;
};

class TokenKey {
  public:
    static Result<std::shared_ptr<TokenKey>> open(const std::string& text) {
        auto key = std::make_shared<TokenKey>();
        key->uri_.reset(p11_kit_uri_new());
        if (p11_kit_uri_parse(text.c_str(), P11_KIT_URI_FOR_ANY, key->uri_.get()) != P11_KIT_URI_OK)
            return fault("token key: the URI is malformed (RFC 7512)");
        const char* path = p11_kit_uri_get_module_path(key->uri_.get());
        if (!path) return fault("token key: the URI names no module-path");
        key->module_ = p11_kit_module_load(path, 0);
        if (!key->module_) return fault("token key: the module " + std::string(path) + " cannot be loaded");
        if (const CK_RV code = p11_kit_module_initialize(key->module_); code != CKR_OK)
            return tl::make_unexpected(token_fault("start the module", code));
        key->is_started_ = true;
        if (auto opened = key->open_session(); !opened) return tl::make_unexpected(opened.error());
        return key;
    }
    TokenKey() = default;
    ~TokenKey() {
        session_.reset();
        if (is_started_) p11_kit_module_finalize(module_);
        if (module_) p11_kit_module_release(module_);
    }
    TokenKey(const TokenKey&) = delete;
    TokenKey& operator=(const TokenKey&) = delete;

    Result<PublicKey> public_key() const { return session_->public_key(uri_.get()); }

    Result<Bytes> sign(ByteView message) {
        const std::lock_guard lock(mutex_);
        if (session_) {
            if (auto signature = session_->sign(message)) return signature;
            session_.reset();  // it may have been taken out and put in again
        }
        if (auto opened = open_session(); !opened) return tl::make_unexpected(opened.error());
        return session_->sign(message);
    }

  private:
    Result<void> open_session() {
        auto pin = pin_of(uri_.get());
        if (!pin) return tl::make_unexpected(pin.error());
        auto session = Session::open(module_, uri_.get(), std::move(*pin));
        if (!session) return tl::make_unexpected(session.error());
        session_ = std::move(*session);
        return {};
    }

    Uri uri_;
    CK_FUNCTION_LIST* module_ = nullptr;
    bool is_started_ = false;
    std::mutex mutex_;
    std::unique_ptr<Session> session_;
};

}  // namespace

bool is_token_uri(std::string_view text) {
    return text.starts_with(kScheme);
}

Result<PrivateKey> open_token_key(const std::string& uri) {
    auto token = TokenKey::open(uri);
    if (!token) return tl::make_unexpected(token.error());
    auto public_key = (*token)->public_key();
    if (!public_key) return tl::make_unexpected(public_key.error());
    return PrivateKey::held_elsewhere(*public_key, [token = *token](ByteView message) { return token->sign(message); });
}

}  // namespace gzl::evidence
