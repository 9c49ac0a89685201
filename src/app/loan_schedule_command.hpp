// `gzl loan schedule`: calculates a repayment schedule from a JSON document (docs/formats/loan-schedule.md). It needs
// no log, no server and no state.
#pragma once

#include <string>

namespace gzl::app {

struct LoanScheduleOptions {
    std::string file;  // "-": standard input
    bool table = false;
    bool json = false;  // the default, so that scripts may say it
};

// What --help shows after the options.
extern const char* const kLoanScheduleHelp;

int run_loan_schedule(const LoanScheduleOptions& options);

}  // namespace gzl::app
