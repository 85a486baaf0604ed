using NetConnect.Kernel.Entities;

namespace NetConnect.Kernel.AddressPlans;

/// <summary>Keeps the record of an address plan. Who allocates touches its version, so that of two at the same time one looks again.</summary>
public sealed class AddressPlanMachine : IMachine<AddressPlanState>
{
    public Transition<AddressPlanState> Step(AddressPlanState? state, object message, Turn turn)
    {
        var draft = new Draft<AddressPlanState>(state, turn);
        switch (message)
        {
            case WakeUp or TakenOver when state is { DeletedAt: not null }:
                draft.Rest(hasTakenOver: message is TakenOver);
                break;
            case CreateAddressPlan m when state is null:
                draft.Begin(m.Plan, m.By, "created", $"Address plan {m.Plan.Name} created: {string.Join(", ", m.Plan.Pools)}.");
                break;
            case DeleteAddressPlan m when state is { DeletedAt: null }:
                draft.End(m.IfGeneration, m.By, "deleted");
                break;
            case CreateAddressPlan or DeleteAddressPlan:
                draft.Gone("address plan");
                break;
            default:
                draft.Unexpected(message);
                break;
        }

        return draft.Finish();
    }
}
