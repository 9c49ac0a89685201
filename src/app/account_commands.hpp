// `gzl user` and `gzl key`: secrets and keys, beside the log.
#pragma once

#include <filesystem>
#include <string>

namespace gzl::app {

struct PasswordOptions {
    std::filesystem::path data = "data";
    std::string login;
    bool must_change = false;
};
// Sets the password read from standard input (one line). The user must be in the log. Sessions of a running server
// stay; the administrator's route ends them.
int run_user_password(const PasswordOptions& options);

struct SecondFactorOptions {
    std::filesystem::path data = "data";
    std::string login;
};
// For who has lost app and recovery codes.
int run_user_second_factor(const SecondFactorOptions& options);

struct UserListOptions {
    std::filesystem::path data = "data";
    bool json = false;
};
int run_user_list(const UserListOptions& options);

struct KeyOptions {
    std::filesystem::path file;  // private key to make, "….pem"; the public half is written beside it as "….pub"
    std::string algorithm = "ed25519";
};
int run_key_generate(const KeyOptions& options);

}  // namespace gzl::app
