#include "scoring/logistic.hpp"

#include <Eigen/Cholesky>

namespace gzl::scoring {

namespace {

constexpr int kMostSteps = 50;
constexpr double kSettled = 1e-9;

// Over the columns that are `used`; the first unknown is the intercept.
Eigen::VectorXd newton(const Eigen::MatrixXd& x, const Eigen::VectorXd& answers, double penalty) {
    const Eigen::Index size = x.cols() + 1;
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(size);
    Eigen::VectorXd ridge = Eigen::VectorXd::Constant(size, penalty);
    ridge(0) = 1e-9;
    for (int step = 0; step < kMostSteps; ++step) {
        const Eigen::ArrayXd margin = (x * beta.tail(x.cols())).array() + beta(0);
        const Eigen::ArrayXd p = 1 / (1 + (-margin).exp());
        const Eigen::VectorXd miss = (p - answers.array()).matrix();
        const Eigen::VectorXd weight = (p * (1 - p)).max(1e-12).matrix();
        Eigen::VectorXd gradient(size);
        gradient(0) = miss.sum();
        gradient.tail(x.cols()) = x.transpose() * miss;
        gradient += ridge.cwiseProduct(beta);
        const Eigen::MatrixXd weighted = weight.asDiagonal() * x;
        Eigen::MatrixXd hessian(size, size);
        hessian(0, 0) = weight.sum();
        hessian.block(1, 0, x.cols(), 1) = weighted.colwise().sum().transpose();
        hessian.block(0, 1, 1, x.cols()) = weighted.colwise().sum();
        hessian.block(1, 1, x.cols(), x.cols()) = x.transpose() * weighted;
        hessian.diagonal() += ridge;
        const Eigen::VectorXd move = hessian.ldlt().solve(gradient);
        beta -= move;
        if (move.cwiseAbs().maxCoeff() < kSettled) break;
    }
    return beta;
}

Eigen::MatrixXd columns_of(const Eigen::MatrixXd& x, const std::vector<Eigen::Index>& used) {
    Eigen::MatrixXd chosen(x.rows(), static_cast<Eigen::Index>(used.size()));
    for (std::size_t i = 0; i < used.size(); ++i) chosen.col(static_cast<Eigen::Index>(i)) = x.col(used[i]);
    return chosen;
}

}  // namespace

Logistic fit_logistic(const Eigen::MatrixXd& x, const Eigen::VectorXd& answers, const LogisticOptions& options) {
    std::vector<Eigen::Index> used;
    for (Eigen::Index i = 0; i < x.cols(); ++i) used.push_back(i);
    while (true) {
        const Eigen::VectorXd beta = newton(columns_of(x, used), answers, options.penalty);
        std::vector<Eigen::Index> kept;
        for (std::size_t i = 0; i < used.size(); ++i)
            if (!options.non_negative || beta(static_cast<Eigen::Index>(i) + 1) >= 0) kept.push_back(used[i]);
        if (kept.size() < used.size()) {
            used = std::move(kept);
            continue;
        }
        Logistic fitted{beta(0), Eigen::VectorXd::Zero(x.cols())};
        for (std::size_t i = 0; i < used.size(); ++i)
            fitted.coefficients(used[i]) = beta(static_cast<Eigen::Index>(i) + 1);
        return fitted;
    }
}

}  // namespace gzl::scoring
