// Two witnesses of the demo: the bank's and the government's, each a process with its own key and memory.
#include <fstream>

#include "app/data_directory.hpp"
#include "app/demo/failure.hpp"
#include "app/demo/stage.hpp"
#include "app/serve.hpp"
#include "evidence/note.hpp"

namespace gzl::app {

namespace {

constexpr std::pair<const char*, const char*> kWitnesses[]{{"bank", "witness.laishang.example/w1"},
                                                           {"office", "witness.gov.guanxian.example/w1"}};

// The log's key is made by whoever comes first: here by us, so that the witnesses know it before the platform starts.
std::string log_key(const std::filesystem::path& platform_data) {
    const auto data = open_data_directory(platform_data);
    expect(data.has_value(), data ? "" : data.error().message);
    auto key = load_or_make_key(data->keys() / "log.pem", evidence::KeyAlgorithm::ed25519);
    expect(key.has_value(), key ? "" : key.error().message);
    const auto signer = evidence::NoteSigner::from_key(ServeOptions{}.origin, std::move(*key));
    expect(signer.has_value(), "the log's key has a name");
    return signer->verifier().text();
}

std::string without_line_end(std::string text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

}  // namespace

void Stage::start_witnesses() {
    const std::string log = log_key(platform_data());
    std::string text = "log " + log + "\n";
    std::string members;
    for (const auto& [name, key_name] : kWitnesses) {
        const std::filesystem::path directory = data_ / (std::string("witness-") + name);
        const std::string url = "http://127.0.0.1:" + std::to_string(free_port());
        const std::vector<std::string> witness{program("gzl"), "witness", "--name",
                                               key_name,       "--data",  directory.string()};
        auto print_key = witness;
        print_key.emplace_back("--print-key");
        const Finished printed = run_to_end(print_key, data_);
        expect(printed.exit_code == 0, "gzl witness could not make its key: " + printed.output);
        auto serve = witness;
        for (const std::string& word :
             {std::string("--log-key"), log, std::string("--port"), url.substr(url.rfind(':') + 1)})
            serve.push_back(word);
        const std::string output = std::string("witness-") + name + ".log";
        witnesses_.emplace_back(serve, data_ / output);
        wait_until_ready(witnesses_.back(), url + "/key", output.c_str());
        text += std::string("witness ") + name + " " + without_line_end(printed.output) + " " + url + "\n";
        members += std::string(" ") + name;
    }
    std::ofstream(policy()) << text << "group both all" << members << "\nquorum both\n";
}

}  // namespace gzl::app
