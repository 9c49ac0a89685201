// What every command of the gateway stands on: its keys, its outbox, the way to the server and the delivery.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>

#include "gateway/delivery.hpp"
#include "gateway/recorder.hpp"

namespace gzl::gateway {

struct StationOptions {
    TransportOptions transport;  // gateway and boot are filled in here
    std::string gateway;
    std::string key_file;
    std::string server_key;  // "ed25519:<base64>" or "sm2-sm3:<base64>"
    std::string outbox_file;
    bool quiet = false;                                 // no line for each message
    std::uint64_t most_waiting = Outbox::kMostWaiting;  // readings in the outbox
};

Instant wall_clock();
void print(const std::string& line);  // with the time before it

class Station {
  public:
    // `now`: this gateway's clock, right or wrong; asked on the delivery's thread.
    static Result<std::unique_ptr<Station>> open(const StationOptions& options,
                                                 std::chrono::milliseconds message_interval,
                                                 std::function<Instant()> now);

    Recorder& recorder() { return *recorder_; }
    Delivery& delivery() { return *delivery_; }
    std::uint64_t shed() const { return outbox_->shed(); }  // readings that the full outbox gave up

    // Waits until the outbox is empty. Exit code as of run(): 2 when `patience` is over.
    int drain(const std::atomic<bool>& stopping, std::chrono::milliseconds patience);
    // For people: "readings 120 delivered 3 …"; `delivered` counts messages, `shed` and `waiting` readings.
    std::string summary() const;

  private:
    std::unique_ptr<Outbox> outbox_;
    std::unique_ptr<Recorder> recorder_;
    std::unique_ptr<Transport> transport_;
    std::unique_ptr<Delivery> delivery_;
};

}  // namespace gzl::gateway
