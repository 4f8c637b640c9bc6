import './passerelle-app.ts';
