// A bench's report is a described struct: JSON for machines, an indented list with tables for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/type.hpp"

namespace gzl::bench {

// What was measured on, since figures without it mean nothing.
struct Machine {
    std::string processor;
    std::int64_t cores = 0;
    std::int64_t memory_mib = 0;
    std::string kernel;
    std::string file_system;                // under the data directory
    std::int64_t load_average_percent = 0;  // of one core, over the last minute before the run: other work beside it
};
BOOST_DESCRIBE_STRUCT(Machine, (), (processor, cores, memory_mib, kernel, file_system, load_average_percent))
Machine describe_machine(const std::string& data_directory);

// 2 345 for 23.45 times; 0 when there is nothing to compare with.
std::int64_t times_percent(std::int64_t value, std::int64_t baseline);

void print_report(const Type& type, const void* report, bool json);
template <class T>
void print_report(const T& report, bool json) {
    print_report(type_of<T>(), &report, json);
}

void say(std::string_view progress);  // one line on standard error

}  // namespace gzl::bench
