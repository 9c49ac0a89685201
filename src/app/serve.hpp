// `gzl serve`: the platform's process.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/mqtt_options.hpp"

namespace gzl::app {

struct ServeOptions {
    std::filesystem::path data = "data";
    std::filesystem::path county;              // configuration for an empty log
    std::filesystem::path keys;                // where the configuration's public key files are
    std::optional<std::string> bank_endpoint;  // overrides the endpoint in every agreement of the configuration
    std::string address = "127.0.0.1";
    std::uint16_t port = 8400;
    int http_threads = 1;
    std::string origin = "county.guanzhilian.example/log";  // name of a new log; an existing one keeps its own
    std::optional<std::string> demo_clock;  // RFC 3339: the business clock stands still and is moved by request
    std::filesystem::path demo_accounts;    // what the sign-in page of a demo offers (app/demo_accounts.hpp)
    std::filesystem::path policy;           // its witnesses cosign (evidence/policy.hpp)
    std::filesystem::path web;              // files of the web page
    std::string public_url;                 // under which people reach that page; for the QR code of reports
    MqttOptions mqtt;                       // gateways also come by this broker
    bool secure_cookies = false;
    std::filesystem::path tls_certificate;  // PEM with its chain; then HTTPS alone is served
    std::filesystem::path tls_key;
    std::int64_t rate_limit = 2'000;  // requests per second of one identity, ten seconds' worth at once; 0: none
    std::size_t max_connections = 16'384;
    std::uint32_t delivery_attempts = 20;  // then a message to another party is given up, until a person replays it
    std::optional<std::int32_t> keep_readings_days;  // absent: for ever
    std::filesystem::path score_model;               // `gzl score train` made it; empty: nobody is scored
    std::string scan_command;                        // scans each document that is brought; empty: none
    std::uint32_t max_pages = 0;                     // of the log file; 0: as many as the disk holds
};

// Runs until SIGINT or SIGTERM. Exit code: 0 stopped, 1 could not start, 74 the log could not be written.
int serve(const ServeOptions& options);

}  // namespace gzl::app
