// Proofs, the published log, its witnesses and anchors.
#include "app/anchor/anchor_command.hpp"
#include "app/command_line/command_line.hpp"
#include "app/fsck_command.hpp"
#include "app/replay_command.hpp"
#include "app/verify_command.hpp"
#include "app/witness/witness_command.hpp"

namespace gzl {

namespace {

void add_trust(CLI::App* command, app::TrustOptions& trust) {
    command->add_option("--log-key", trust.log_keys, "Verifier key of the log that you trust (see GET /v1/status)");
    command->add_option("--policy", trust.policy, "Policy file: the logs you trust, the witnesses you ask for");
}

}  // namespace

void add_verify(CommandLine& line) {
    static app::VerifyOptions options;
    CLI::App* verify =
        line.add(&line.app, "verify", "Check an exported record offline; exit code 0 says that it is in the log",
                 options, app::run_verify);
    verify
        ->add_option("file", options.file,
                     "Downloaded file: of a record, a reading, an erasure, a report (PDF or JSON); or .tlog-proof")
        ->required();
    add_trust(verify, options.trust);
    verify->add_option("--entry", options.entry, "File with the entry that a .tlog-proof proves and does not carry");
    verify->add_flag("--fork", options.fork, "The file is fork evidence; exit code 0 says that the log is forked")
        ->excludes("--entry");
    verify->add_option("--anchor", options.anchor.node, "Ask this node of a chain whether the checkpoint is anchored");
    verify->add_option("--contract", options.anchor.contract, "Address of the contract on the chain")
        ->needs("--anchor");
    verify->add_option("--log", options.anchor.log,
                       "URL of the log, to show that a later anchored checkpoint extends it");
    verify->add_flag("--json", options.json, "Print JSON");
}

void add_fsck(CommandLine& line) {
    static app::FsckOptions options;
    CLI::App* fsck = line.add(&line.app, "fsck",
                              "Derive a published log anew from its entries; exit code 0 says that all of it is sound",
                              options, app::run_fsck);
    fsck->add_option("log", options.log, "Directory, or URL such as http://127.0.0.1:8400/log")->required();
    add_trust(fsck, options.trust);
    fsck->add_flag("--json", options.json, "Print JSON");
}

void add_witness(CommandLine& line) {
    static app::WitnessOptions options;
    CLI::App* witness =
        line.add(&line.app, "witness", "Cosign checkpoints of logs that only grow, as an independent party", options,
                 app::run_witness);
    witness->add_option("--name", options.name, "Name of the witness's key, such as witness.bank-a.example/w1")
        ->required();
    witness->add_option("--log-key", options.log_keys, "Verifier key of a log to follow (see GET /log/key)");
    witness->add_option("--data", options.data, "Directory of the state and the key")->capture_default_str();
    witness->add_option("--key", options.key, "PEM of the key; default: made in the data directory");
    witness->add_option("--address", options.address, "Address to listen on")->capture_default_str();
    witness->add_option("--port", options.port, "Port to listen on; 0 takes a free one")->capture_default_str();
    witness->add_flag("--print-key", options.print_key, "Print the verifier key for policies, and end");
}

void add_anchor(CommandLine& line) {
    CLI::App* anchor =
        line.app.add_subcommand("anchor", "Put published checkpoints on an EVM chain")->require_subcommand(1);
    const auto add_chain = [](CLI::App* command, app::AnchorOptions& options) {
        command->add_option("--node", options.node, "JSON-RPC endpoint of the chain's node")->capture_default_str();
        command->add_option("--account", options.account, "Private key, 64 hexadecimal digits; made when missing")
            ->capture_default_str();
        command->add_option("--gas-price", options.gas_price, "In wei; by default what the node says");
        command->add_option("--chain-id", options.chain_id, "By default what the node says");
        command->add_flag("--json", options.json, "Print JSON");
    };
    static app::AnchorDeployOptions deploy;
    CLI::App* making =
        line.add(anchor, "deploy", "Make the contract and print its address", deploy, app::run_anchor_deploy);
    add_chain(making, deploy);
    making->add_option("--code", deploy.code, "The compiled contract")->capture_default_str();

    static app::AnchorPublishOptions publish;
    CLI::App* publishing =
        line.add(anchor, "publish", "Anchor the newest published checkpoint", publish, app::run_anchor_publish);
    add_chain(publishing, publish);
    publishing->add_option("--contract", publish.contract, "Address of the contract")->required();
    publishing->add_option("--log", publish.log, "URL of the log, such as http://127.0.0.1:8400/log")->required();
    add_trust(publishing, publish.trust);
    publishing->add_option("--every", publish.every_s, "Seconds between one time and the next; 0: once")
        ->capture_default_str();
}

void add_replay(CommandLine& line) {
    static app::ReplayCommandOptions options;
    CLI::App* replay =
        line.add(&line.app, "replay", "Rebuild the state from the log and print its digest", options, app::run_replay);
    replay->add_option("--data", options.data, "The server's data directory")->capture_default_str();
    replay->add_option("--until", options.until, "Stop after this many facts");
    replay->add_flag("--json", options.json, "Print JSON");
}

}  // namespace gzl
