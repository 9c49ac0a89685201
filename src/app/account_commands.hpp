// `gzl user password` and `gzl key`: secrets and keys, beside the log.
#pragma once

#include <filesystem>
#include <string>

namespace gzl::app {

struct PasswordOptions {
    std::filesystem::path data = "data";
    std::string login;
};
// Sets the password read from standard input (one line). The user must be in the log.
int run_user_password(const PasswordOptions& options);

struct KeyOptions {
    std::filesystem::path file;  // private key to make, "….pem"; the public half is written beside it as "….pub"
    std::string algorithm = "ed25519";
};
int run_key_generate(const KeyOptions& options);

}  // namespace gzl::app
