//! Which bodies decide in which capacities (design 14.8).

use crate::domain::Capacity;

/// Gives the body whose meeting decides too what these capacities decide, and that none of them
/// names: the Party group stands above the leading group (design 14.8).
pub fn decides_too(needs: &[Capacity]) -> Option<Capacity> {
    let above = Capacity::PartyMeeting;
    let decides = needs.iter().any(|it| body_decides("party_group", *it));
    (decides && !needs.contains(&above)).then_some(above)
}

/// Says whether a meeting of a body decides in a capacity: the Party group stands above the
/// leading group, the office decides for itself.
pub fn body_decides(body: &str, capacity: Capacity) -> bool {
    match capacity {
        Capacity::PartyMeeting => body == "party_group",
        Capacity::SteeringGroup => matches!(body, "steering_group" | "party_group"),
        Capacity::Office => body == "office",
        Capacity::Clerk
        | Capacity::OfficeHead
        | Capacity::Department
        | Capacity::Owner
        | Capacity::Verifier
        | Capacity::Lead
        | Capacity::Leader
        | Capacity::Member
        | Capacity::Approver => false,
    }
}
