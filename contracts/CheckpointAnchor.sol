// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.11;

/// Checkpoints of append-only logs, where nobody can take them back: for each log its newest size, root and the hash of
/// the signed note, and every root that was ever anchored. It refuses a smaller size and another root at a size it has.
/// Whether a larger tree extends a smaller one it cannot know: readers check that with a consistency proof.
contract CheckpointAnchor {
    struct Anchor {
        uint64 size;
        bytes32 root;
        bytes32 noteHash; // SHA-256 of the signed checkpoint
    }

    address public immutable owner;
    mapping(bytes32 => Anchor) private newest; // by SHA-256 of the log's origin
    mapping(bytes32 => mapping(uint64 => bytes32)) private roots;

    event Anchored(bytes32 indexed log, uint64 size, bytes32 root, bytes32 noteHash);

    constructor() {
        owner = msg.sender;
    }

    /// Again the same is no mistake and changes nothing.
    function anchor(bytes32 log, uint64 size, bytes32 root, bytes32 noteHash) external {
        require(msg.sender == owner, "not the owner");
        Anchor storage last = newest[log];
        require(size >= last.size, "smaller than anchored");
        if (size == last.size && last.root != bytes32(0)) {
            require(root == last.root, "another root at this size");
            return;
        }
        newest[log] = Anchor(size, root, noteHash);
        roots[log][size] = root;
        emit Anchored(log, size, root, noteHash);
    }

    /// Zero when nothing is anchored.
    function latest(bytes32 log) external view returns (uint64 size, bytes32 root, bytes32 noteHash) {
        Anchor storage last = newest[log];
        return (last.size, last.root, last.noteHash);
    }

    /// Zero when this size was never anchored.
    function rootAt(bytes32 log, uint64 size) external view returns (bytes32) {
        return roots[log][size];
    }
}
