// Running the platform.
#include "app/command_line/command_line.hpp"
#include "app/demo/demo.hpp"
#include "app/demo/seed_county.hpp"
#include "app/serve.hpp"

namespace gzl {

namespace {

void add_mqtt(CLI::App* command, app::MqttOptions& mqtt) {
    command->add_option("--mqtt", mqtt.url, "MQTT broker beside HTTP for gateways, such as mqtts://127.0.0.1:8883")
        ->envname("GZL_MQTT");
    command->add_option("--mqtt-ca", mqtt.tls.ca, "Certificate of the CA that signed the broker's")
        ->envname("GZL_MQTT_CA");
    command->add_option("--mqtt-cert", mqtt.tls.cert, "Our own certificate for the broker")->envname("GZL_MQTT_CERT");
    command->add_option("--mqtt-key", mqtt.tls.key, "Its private key")->envname("GZL_MQTT_KEY");
}

}  // namespace

void add_serve(CommandLine& line) {
    static app::ServeOptions options;
    CLI::App* serve = line.add(&line.app, "serve", "Run the platform", options, app::serve);
    serve->add_option("--data", options.data, "Directory of the log, the keys and the credentials")
        ->envname("GZL_DATA")
        ->capture_default_str();
    serve->add_option("--county", options.county, "County configuration; used when the log is still empty")
        ->envname("GZL_COUNTY");
    serve->add_option("--keys", options.keys, "Directory of the public key files that the configuration names");
    serve->add_option("--bank-endpoint", options.bank_endpoint, "Base URL instead of every agreement's endpoint");
    serve->add_option("--address", options.address, "Address to listen on")->capture_default_str();
    serve->add_option("--port", options.port, "Port to listen on; 0 takes a free one")
        ->envname("GZL_PORT")
        ->capture_default_str();
    serve->add_option("--http-threads", options.http_threads, "Threads that talk to connections")
        ->capture_default_str();
    serve->add_option("--origin", options.origin, "Name of a new log; an existing one keeps its own")
        ->capture_default_str();
    serve->add_option("--policy", options.policy, "Policy file: the witnesses with an address are asked to cosign")
        ->envname("GZL_POLICY");
    add_mqtt(serve, options.mqtt);
    serve->add_option("--score-model", options.score_model,
                      "Model of `gzl score train`: who applies, and who owes, is scored by it");
    serve->add_option("--scan-command", options.scan_command,
                      "Program that scans each document brought, its path added: exit code 0 is clean, 1 is not");
    serve->add_option("--web", options.web, "Directory of the web page");
    serve
        ->add_option("--public-url", options.public_url,
                     "Address under which people reach the page, such as https://guan.example; for reports' QR codes")
        ->envname("GZL_PUBLIC_URL");
    serve->add_option("--demo-clock", options.demo_clock,
                      "Let the business clock stand at this instant and be moved by request");
    serve
        ->add_option("--demo-accounts", options.demo_accounts,
                     "File of accounts, with their passwords, that the sign-in page of a demo offers")
        ->needs("--demo-clock");
    serve->add_option("--max-log-pages", options.max_pages,
                      "Largest size of the log in pages of 4096 bytes; 0: the disk's");
    serve
        ->add_option("--keep-readings-days", options.keep_readings_days,
                     "Remove a day's readings so many days after it; for ever when it is not given")
        ->check(CLI::Range(1, 100'000));
    serve
        ->add_option("--delivery-attempts", options.delivery_attempts,
                     "Attempts after which a message to another party is given up, see gzl delivery")
        ->check(CLI::Range(1, 1'000))
        ->capture_default_str();
    auto* certificate = serve
                            ->add_option("--tls-certificate", options.tls_certificate,
                                         "PEM file of the certificate and its chain: HTTPS is served")
                            ->envname("GZL_TLS_CERTIFICATE");
    auto* key = serve->add_option("--tls-key", options.tls_key, "PEM file of its private key")->envname("GZL_TLS_KEY");
    certificate->needs(key);
    key->needs(certificate);
    serve
        ->add_option("--rate-limit", options.rate_limit,
                     "Requests per second of one user or machine, ten seconds' worth at once; 0: no limit")
        ->check(CLI::Range(0, 1'000'000))
        ->capture_default_str();
    serve
        ->add_option("--max-connections", options.max_connections, "Connections at once; the idle give way to new ones")
        ->check(CLI::Range(16, 1'000'000))
        ->capture_default_str();
    serve->add_flag("--secure-cookies", options.secure_cookies, "Send session cookies over TLS only");
}

void add_demo(CommandLine& line) {
    static app::DemoOptions options;
    CLI::App* demo = line.add(&line.app, "demo", "Play one financing from application to repayment with real processes",
                              options, [&line](const app::DemoOptions& given) {
                                  const bool seeded = !line.app.get_subcommand("demo")->get_subcommands().empty();
                                  return seeded ? line.exit_code : app::run_demo(given);
                              });
    demo->add_flag("--once", options.once, "End after the job");
    demo->add_flag("--json", options.json, "Only the summary on standard output");
    demo->add_option("--port", options.port, "Port of the platform; 0 takes a free one")->capture_default_str();
    demo->add_option("--data", options.data, "Directory of the demo's data; made anew")->capture_default_str();
    demo->add_option("--county", options.county, "County configuration")->capture_default_str();
    demo->add_option("--web", options.web, "Directory of the web page")->capture_default_str();
    static app::SeedOptions seeding;
    CLI::App* seed = line.add(demo, "seed", "Make a data directory with the founding article's county in it", seeding,
                              app::run_seed);
    seed->add_option("--data", seeding.data, "Directory to make; to be served with gzl serve --data")
        ->capture_default_str();
    seed->add_option("--until", seeding.until, "Last day of its life; today when it is not given");
    seed->add_flag("--json", seeding.json, "Only the figures on standard output");
}

}  // namespace gzl
