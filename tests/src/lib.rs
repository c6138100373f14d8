//! What every test over the whole product shares: where fixtures lie and how they are read.
