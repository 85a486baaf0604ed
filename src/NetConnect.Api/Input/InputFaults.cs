using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Input;

/// <summary>Collects every fault of a request, so that one answer names them all.</summary>
public sealed class InputFaults
{
    /// <summary>More than anybody mends in one go; without a limit, a small body could ask for a huge answer.</summary>
    public const int Max = 500;

    private readonly List<FieldFault> _faults = [];

    public bool Any => _faults.Count > 0;

    public IReadOnlyList<FieldFault> All => _faults;

    public void Add(string pointer, string code, string detail)
    {
        var fault = new FieldFault(pointer, code, detail);
        if (_faults.Count < Max && !_faults.Contains(fault))
            _faults.Add(fault);
    }

    /// <summary>Adds faults found elsewhere, except for members that have one already.</summary>
    public void AddNew(IEnumerable<FieldFault> faults) =>
        _faults.AddRange(faults.Where(fault => _faults.TrueForAll(known => known.Pointer != fault.Pointer)).ToList());

    /// <summary>The refusal: malformed when the document itself is wrong, IPv6 when that is all, validation otherwise.</summary>
    public Fault ToFault()
    {
        if (_faults.Exists(fault => FaultCodes.Structural.Contains(fault.Code)))
            return new(FaultKind.Malformed, "There are members or parameters that are not known or are repeated; `errors` lists them.", [.. _faults]);
        if (_faults.TrueForAll(fault => fault.Code == FaultCodes.Ipv6))
            return new(FaultKind.Ipv6Unsupported, "This version carries IPv4 only: give IPv4 prefixes.", [.. _faults]);
        return new(FaultKind.Validation, "Some of the input can't be accepted; `errors` says what to change.", [.. _faults]);
    }
}
