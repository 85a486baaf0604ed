using NetConnect.Conformance;
using NetConnect.Model.Addresses;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>The kit over a module that breaks a promise; internal, so that nobody runs it but the test of the kit.</summary>
internal sealed class SpoiledConformance(Func<INetworkProvider, INetworkProvider> spoil) : ProviderConformance
{
    protected override CloudUnderTest NewCloud(TimeProvider clock) => new SpoiledCloud(new EmulatedAws(clock), spoil);

    private sealed class SpoiledCloud(EmulatedAws cloud, Func<INetworkProvider, INetworkProvider> spoil) : CloudUnderTest
    {
        public override CloudSite Left => cloud.Left;

        public override CloudSite Right => cloud.Right;

        public override int Changes => cloud.Changes;

        public override INetworkProvider NewModule(TimeProvider clock) => spoil(cloud.NewModule(clock));

        public override void Begin(CloudTrouble trouble, TimeSpan time) => cloud.Begin(trouble, time);

        public override void End() => cloud.End();

        public override IReadOnlyList<CloudThing> Inventory() => cloud.Inventory();

        public override bool Passes(Cidr left, Cidr right) => cloud.Passes(left, right);

        public override void DoByHand(CloudSite site, ProviderOperation operation) => cloud.DoByHand(site, operation);

        public override void RemoveByHand(CloudThing thing) => cloud.RemoveByHand(thing);

        protected override void Dispose(bool disposing) => cloud.Dispose();
    }
}
