// Private keys on disk: PKCS#8 in PEM, readable by their owner only.
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include "base/check.hpp"
#include "evidence/key_handles.hpp"

namespace gzl::evidence {

namespace {

constexpr std::size_t kMaxKeyFileBytes = 8192;

class File {
  public:
    explicit File(int descriptor) : descriptor_(descriptor) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
};

tl::unexpected<Fault> file_fault(const std::filesystem::path& path, std::string_view what) {
    return fault("key file " + path.string() + ": " + std::string(what));
}

tl::unexpected<Fault> system_fault(const std::filesystem::path& path, std::string_view action) {
    return file_fault(path, std::string(action) + ": " + std::strerror(errno));
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

// OpenSSL would otherwise ask for the passphrase of an encrypted key on the terminal.
int no_passphrase(char*, int, int, void*) {
    return -1;
}

}  // namespace

Result<PrivateKey> PrivateKey::load(const std::filesystem::path& path) {
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.descriptor() < 0) return system_fault(path, "open");
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0) return system_fault(path, "stat");
    if (!S_ISREG(status.st_mode)) return file_fault(path, "not a regular file");
    if ((status.st_mode & 077) != 0) return file_fault(path, "others may read it; set its mode to 0600");

    std::array<char, kMaxKeyFileBytes> text;
    const ssize_t size = ::read(file.descriptor(), text.data(), text.size());
    if (size < 0) return system_fault(path, "read");
    const Bio memory(BIO_new_mem_buf(text.data(), static_cast<int>(size)));
    EvpKey key(memory ? PEM_read_bio_PrivateKey(memory.get(), nullptr, &no_passphrase, nullptr) : nullptr);
    OPENSSL_cleanse(text.data(), text.size());
    ERR_clear_error();
    if (!key) return file_fault(path, "not an unencrypted PKCS#8 private key in PEM");

    if (EVP_PKEY_is_a(key.get(), "ED25519")) {
        return PrivateKey(std::make_shared<const Handle>(KeyAlgorithm::ed25519, std::move(key)));
    }
    if (EVP_PKEY_is_a(key.get(), "SM2")) {
        return PrivateKey(std::make_shared<const Handle>(KeyAlgorithm::sm2_sm3, std::move(key)));
    }
    return file_fault(path, "neither an Ed25519 nor an SM2 key");
}

Result<void> PrivateKey::save(const std::filesystem::path& path) const {
    if (!handle_->key) return file_fault(path, "the key is held elsewhere and cannot be saved");
    const Bio memory(BIO_new(BIO_s_secmem()));
    CHECK_THAT(memory);
    CHECK_THAT(PEM_write_bio_PKCS8PrivateKey(memory.get(), handle_->key.get(), nullptr, nullptr, 0, nullptr, nullptr) ==
               1);
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);

    const File file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (file.descriptor() < 0) return system_fault(path, "create");
    if (!write_all(file.descriptor(), {text, static_cast<std::size_t>(size)})) return system_fault(path, "write");
    if (::fsync(file.descriptor()) != 0) return system_fault(path, "sync");
    return {};
}

}  // namespace gzl::evidence
