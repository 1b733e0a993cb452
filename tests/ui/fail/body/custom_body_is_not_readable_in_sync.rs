use acs_endpoint::blocking::Body;

struct Chunks;

fn read<B: Body>(_: B) {}

fn main() {
    read(Chunks);
}
