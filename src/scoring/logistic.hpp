// Logistic regression with a penalty on the size of the coefficients, which may be kept from becoming negative.
#pragma once

#include <Eigen/Core>
#include <vector>

namespace gzl::scoring {

struct LogisticOptions {
    double penalty = 7;        // λ of λ/2 × Σ β²; the intercept is free
    bool non_negative = true;  // a coefficient that would be negative is zero
};

struct Logistic {
    double intercept = 0;
    Eigen::VectorXd coefficients;
};

// One row of x for each answer, which is 0 or 1. Newton's method; the same input gives the same output.
Logistic fit_logistic(const Eigen::MatrixXd& x, const Eigen::VectorXd& answers, const LogisticOptions& options);

}  // namespace gzl::scoring
