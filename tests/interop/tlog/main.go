// Reads a published log with Go's own checksum-database packages, which know nothing of us: golang.org/x/mod/sumdb/note
// opens the checkpoint, sumdb/tlog authenticates the tiles, recomputes the root and checks records and our proof files.
// Usage: tlog DIRECTORY. Exit code 0: everything is accepted; 1: something is not, and standard error says what.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type directory string

func (d directory) read(path string) ([]byte, error) { return os.ReadFile(filepath.Join(string(d), path)) }

// The path of a tile as tlog-tiles spells it: without the height, entries instead of data.
func path(tile tlog.Tile) string {
	p := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
	return strings.Replace(p, "tile/data/", "tile/entries/", 1)
}

func (d directory) Height() int { return 8 }

func (d directory) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		bytes, err := d.read(path(tile))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func (d directory) SaveTiles([]tlog.Tile, [][]byte) {}

// The log's name, size and root, once its own key has signed them.
func openCheckpoint(text, key []byte) (tlog.Tree, error) {
	var tree tlog.Tree
	verifier, err := note.NewVerifier(string(key))
	if err != nil {
		return tree, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tree, fmt.Errorf("the checkpoint has %d lines or another origin", len(lines)-1)
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tree, fmt.Errorf("the root is malformed")
	}
	copy(tree.Hash[:], root)
	return tree, nil
}

func entriesOf(bundle []byte) ([][]byte, error) {
	var entries [][]byte
	for len(bundle) > 0 {
		if len(bundle) < 2 {
			return nil, fmt.Errorf("an entry's length is cut off")
		}
		size := int(bundle[0])<<8 | int(bundle[1])
		if len(bundle) < 2+size {
			return nil, fmt.Errorf("an entry is cut off")
		}
		entries = append(entries, bundle[2:2+size])
		bundle = bundle[2+size:]
	}
	return entries, nil
}

func checkEntries(d directory, tree tlog.Tree, reader tlog.HashReader) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for n := int64(0); n*256 < tree.N; n++ {
		width := 256
		if rest := tree.N - n*256; rest < 256 {
			width = int(rest)
		}
		bundle, err := d.read(path(tlog.Tile{H: 8, L: -1, N: n, W: width}))
		if err != nil {
			return nil, err
		}
		entries, err := entriesOf(bundle)
		if err != nil || len(entries) != width {
			return nil, fmt.Errorf("bundle %d has %d entries: %v", n, len(entries), err)
		}
		var indexes []int64
		for i, entry := range entries {
			indexes = append(indexes, tlog.StoredHashIndex(0, n*256+int64(i)))
			hashes = append(hashes, tlog.RecordHash(entry))
		}
		published, err := reader.ReadHashes(indexes)
		if err != nil {
			return nil, err
		}
		for i, hash := range published {
			if hash != hashes[n*256+int64(i)] {
				return nil, fmt.Errorf("entry %d is not the tree's", n*256+int64(i))
			}
		}
	}
	return hashes, nil
}

// Our proof file against Go's own proof, and against the tree.
func checkProof(d directory, name string, key []byte, hashes []tlog.Hash, reader tlog.HashReader) error {
	text, err := d.read(name)
	if err != nil {
		return err
	}
	head, checkpoint, found := strings.Cut(string(text), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		return fmt.Errorf("%s is no proof file", name)
	}
	tree, err := openCheckpoint([]byte(checkpoint), key)
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	if err != nil || index >= tree.N {
		return fmt.Errorf("%s: index %d: %v", name, index, err)
	}
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		bytes, err := base64.StdEncoding.DecodeString(line)
		if err != nil || len(bytes) != tlog.HashSize {
			return fmt.Errorf("%s: a hash is malformed", name)
		}
		var hash tlog.Hash
		copy(hash[:], bytes)
		proof = append(proof, hash)
	}
	own, err := tlog.ProveRecord(tree.N, index, reader)
	if err != nil {
		return err
	}
	if fmt.Sprint(own) != fmt.Sprint(proof) {
		return fmt.Errorf("%s is not the proof that Go makes", name)
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, hashes[index])
}

func check(d directory) error {
	key, err := d.read("key")
	if err != nil {
		return err
	}
	text, err := d.read("checkpoint")
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(text, key)
	if err != nil {
		return err
	}
	if tree.N == 0 {
		if empty := "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="; tree.Hash.String() != empty {
			return fmt.Errorf("the empty tree's root is %v", tree.Hash)
		}
		return nil
	}
	reader := tlog.TileHashReader(tree, d)
	hashes, err := checkEntries(d, tree, reader)
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(tree.N, reader)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("the root over the tiles is %v", root)
	}
	proofs, err := filepath.Glob(filepath.Join(string(d), "proof-*"))
	if err != nil {
		return err
	}
	for _, proof := range proofs {
		if err := checkProof(d, filepath.Base(proof), key, hashes, reader); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	if err := check(directory(os.Args[1])); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
