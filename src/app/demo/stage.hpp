// The demo's stage: fresh directories and keys, and the three programs running on free ports of 127.0.0.1.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <string>

#include "app/demo/child_process.hpp"
#include "app/demo/demo.hpp"
#include "app/demo/person.hpp"
#include "base/time.hpp"
#include "core/party/state.hpp"

namespace gzl::app {

class Stage {
  public:
    explicit Stage(const DemoOptions& options);

    void make_keys();        // of the bank and of every gateway that the configuration names
    void start_witnesses();  // of the log that the platform will publish
    void start_platform();   // establishes the county
    void start_bank();
    void set_passwords();  // a fresh one for every user of the county
    void stop();

    Person& person(const std::string& login);                                                       // signed in once
    json::object bank(std::string_view method, const std::string& path, const json::object& body);  // operator's desk

    // A command of the bank's machine, signed with its key; it must be accepted.
    Reply bank_machine(const std::string& path, const json::object& body);

    // The business clock, moved by the operator.
    void advance_to(Instant instant);
    Instant now() const { return now_; }

    // Reads until the field says something else, or just this.
    json::value wait_for(Person& person, const std::string& path, std::string_view field, std::string_view leaves);
    json::value wait_for_value(Person& person, const std::string& path, std::string_view field,
                               const json::value& wanted);
    static constexpr auto kPatience = std::chrono::seconds(20);

    // Sends one signed message with these weights, through the gateway's disk outbox.
    void send_readings(const std::string& gateway, const std::vector<std::string>& values, Instant at);

    const std::string& url() const { return url_; }
    const std::string& bank_url() const { return bank_url_; }
    const std::filesystem::path& data() const { return data_; }
    std::filesystem::path demo_accounts() const { return data_ / "demo-accounts.json"; }
    std::filesystem::path policy() const { return data_ / "policy.txt"; }  // the log and its witnesses
    std::filesystem::path platform_data() const { return data_ / "platform"; }
    std::string program(const std::string& name) const { return (programs_ / name).string(); }
    std::string password_of(const std::string& login) const { return passwords_.at(login); }
    bool keeps_running() { return platform_.is_running() && bank_.is_running(); }

  private:
    std::string log_tail(const char* file) const;
    void wait_until_ready(ChildProcess& process, const std::string& url, const char* log);

    const DemoOptions options_;
    std::filesystem::path programs_;
    std::filesystem::path data_;
    std::string url_;
    std::string bank_url_;
    std::string bank_token_;
    std::string bank_key_;
    std::vector<ChildProcess> witnesses_;
    ChildProcess platform_;
    ChildProcess bank_;
    Instant now_;
    void offer_accounts(const core::party::State& party) const;

    std::map<std::string, std::string> passwords_;
    std::map<std::string, std::unique_ptr<Person>> people_;
};

}  // namespace gzl::app
