//! Values of a template as they are given: each with its place, and of whatever type it is, so that
//! one fault never stops the reading; a table also says which of its keys nobody knows.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::StringDeserializer;
use serde::de::{
    Deserializer, IgnoredAny, IntoDeserializer as _, MapAccess, SeqAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use toml::Spanned;

/// A value where it stands: of the type that is wanted, or the name of the one that is there.
#[derive(Debug)]
pub(super) struct Given<T> {
    /// Its first byte.
    pub(super) at: usize,
    pub(super) value: Result<T, &'static str>,
}

/// A whole number as far as it can be held: one beyond that is out of every range.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number(pub(super) Option<u32>);

/// The fields of a table, and what else stands in it.
#[derive(Debug)]
pub(super) struct Table<T> {
    pub(super) fields: T,
    /// The keys that it may have.
    pub(super) known: &'static [&'static str],
    /// The keys it has beside them, each with its first byte.
    pub(super) unknown: Vec<(usize, String)>,
}

/// What is read out of one type of value and of no other.
pub(super) trait Shape<'de>: Sized {
    fn of_text(_text: &str) -> Option<Self> {
        None
    }

    fn of_number(_number: Option<i64>) -> Option<Self> {
        None
    }

    fn of_flag(_flag: bool) -> Option<Self> {
        None
    }

    fn of_list<A: SeqAccess<'de>>(mut list: A) -> Result<Option<Self>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    /// Reads a table; only a date, which looks like one with a key that stands nowhere, fails.
    fn of_table<A: MapAccess<'de>>(mut map: A) -> Result<Option<Self>, A::Error> {
        while map.next_entry::<Spanned<String>, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

impl Shape<'_> for String {
    fn of_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Shape<'_> for Number {
    fn of_number(number: Option<i64>) -> Option<Self> {
        Some(Self(number.and_then(|number| u32::try_from(number).ok())))
    }
}

impl Shape<'_> for bool {
    fn of_flag(flag: bool) -> Option<Self> {
        Some(flag)
    }
}

impl<'de, T: Shape<'de>> Shape<'de> for Vec<Given<T>> {
    fn of_list<A: SeqAccess<'de>>(mut list: A) -> Result<Option<Self>, A::Error> {
        let mut all = Self::new();
        while let Some(one) = list.next_element()? {
            all.push(one);
        }
        Ok(Some(all))
    }
}

impl<'de, T: Deserialize<'de>> Shape<'de> for Table<T> {
    fn of_table<A: MapAccess<'de>>(map: A) -> Result<Option<Self>, A::Error> {
        let (mut known, mut unknown): (&'static [_], _) = (&[], Vec::new());
        let fields = T::deserialize(Watched {
            map,
            known: &mut known,
            unknown: &mut unknown,
        })?;
        Ok(Some(Self {
            fields,
            known,
            unknown,
        }))
    }
}

impl<'de, T: Shape<'de>> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Loose<T>>::deserialize(from)?;
        Ok(Self {
            at: spanned.span().start,
            value: spanned.into_inner().0,
        })
    }
}

/// A value of any type.
pub(super) struct Loose<T>(pub(super) Result<T, &'static str>);

impl<'de, T: Shape<'de>> Deserialize<'de> for Loose<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // Only a number that no machine holds is refused by the parser itself.
        let read = from.deserialize_any(Any(PhantomData));
        Ok(Self(read.unwrap_or_else(|_| whole(None))))
    }
}

fn whole<'de, T: Shape<'de>>(number: Option<i64>) -> Result<T, &'static str> {
    T::of_number(number).ok_or("integer")
}

struct Any<T>(PhantomData<T>);

impl<'de, T: Shape<'de>> Visitor<'de> for Any<T> {
    type Value = Result<T, &'static str>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("any value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(T::of_text(text).ok_or("string"))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(whole(Some(number)))
    }

    fn visit_u64<E>(self, _number: u64) -> Result<Self::Value, E> {
        Ok(whole(None))
    }

    fn visit_i128<E>(self, _number: i128) -> Result<Self::Value, E> {
        Ok(whole(None))
    }

    fn visit_u128<E>(self, _number: u128) -> Result<Self::Value, E> {
        Ok(whole(None))
    }

    fn visit_f64<E>(self, _number: f64) -> Result<Self::Value, E> {
        Ok(Err("float"))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(T::of_flag(flag).ok_or("boolean"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        Ok(T::of_list(list)?.ok_or("array"))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        Ok(T::of_table(map).map_or(Err("datetime"), |table| table.ok_or("table")))
    }
}

/// A table on its way into a struct: what the struct has no field for is noted and passed over.
struct Watched<'w, A> {
    map: A,
    known: &'w mut &'static [&'static str],
    unknown: &'w mut Vec<(usize, String)>,
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Watched<'_, A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        *self.known = fields;
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Watched<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: serde::de::DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.map.next_key::<Spanned<String>>()? {
            let (at, key) = (key.span().start, key.into_inner());
            if self.known.contains(&key.as_str()) {
                let key: StringDeserializer<A::Error> = key.into_deserializer();
                return seed.deserialize(key).map(Some);
            }
            self.unknown.push((at, key));
            self.map.next_value::<IgnoredAny>()?;
        }
        Ok(None)
    }

    fn next_value_seed<V: serde::de::DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}
